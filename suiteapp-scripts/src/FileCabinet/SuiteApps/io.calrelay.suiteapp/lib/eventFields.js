/**
 * Reads a calendarevent record into a snapshot and writes content onto one: the only place that knows its field ids.
 * Works on anything with N/record's getValue and setValue, so it needs no N/ module itself.
 *
 * @NApiVersion 2.1
 */
define(['./literals', './wallTime'], (literals, wallTime) => {
  const REVISION = 'custevent_calrelay_revision';
  const FINGERPRINT = 'custevent_calrelay_fingerprint';
  const ATTENDEE = 'attendee';
  const KEY = /^calrelay:[0-9a-v]{26}:[0-9]{1,6}$/;

  // A record that lacks one of these was saved inline and has only the fields that were submitted (netsuite.md 3.4).
  const ALWAYS_THERE = ['title', 'startdate', 'status', 'accesslevel', 'organizer'];

  const PLAIN = {
    title: 'title',
    location: 'location',
    message: 'message',
    timezone: 'timeZone',
    status: 'status',
    accesslevel: 'accessLevel',
    organizer: 'organizer',
  };

  const text = (record, fieldId) => {
    const value = record.getValue({ fieldId });
    return value === null || value === undefined ? '' : String(value);
  };
  // The text area may come back with other line ends than it was given.
  const lines = (value) => value.replace(/\r\n?/g, '\n');
  const flag = (record, fieldId) => ['true', 'T'].includes(text(record, fieldId));
  const id = (value) => Number(value) || 0;

  const key = (record) => {
    const externalId = text(record, 'externalid');
    return KEY.test(externalId) ? externalId : null;
  };

  const isRecurring = (record) => !['', 'NONE'].includes(text(record, 'frequency').toUpperCase());

  /** What repeats, for the fingerprint only: the contract does not carry it yet. */
  const recurrence = (record) =>
    isRecurring(record)
      ? [
          ...['frequency', 'period', 'recurrencedow', 'recurrencedowmask', 'recurrencedowim'].map((fieldId) =>
            text(record, fieldId),
          ),
          ...['seriesstartdate', 'endbydate'].map((fieldId) => wallTime.dateText(record.getValue({ fieldId }))),
          flag(record, 'noenddate'),
          text(record, 'exclusiondate'),
        ]
      : null;

  const attendees = (record) => {
    const value = (line, fieldId) => record.getSublistValue({ sublistId: ATTENDEE, fieldId, line });
    return Array.from({ length: Math.max(record.getLineCount({ sublistId: ATTENDEE }), 0) }, (_, line) => ({
      id: id(value(line, ATTENDEE)),
      response: literals.response(value(line, 'response')),
      attendance: literals.attendance(value(line, 'attendance')),
    }));
  };

  /** @returns {CalRelay.Snapshot} */
  const read = (record) => ({
    id: id(record.id),
    key: key(record),
    revision: text(record, REVISION) || null,
    title: text(record, 'title'),
    location: text(record, 'location'),
    message: lines(text(record, 'message')),
    date: wallTime.dateText(record.getValue({ fieldId: 'startdate' })),
    startTime: wallTime.timeText(record.getValue({ fieldId: 'starttime' })),
    endTime: wallTime.timeText(record.getValue({ fieldId: 'endtime' })),
    timeZone: text(record, 'timezone'),
    allDay: flag(record, 'alldayevent'),
    reserveTime: flag(record, 'timedevent'),
    recurring: isRecurring(record),
    recurrence: recurrence(record),
    status: literals.status(text(record, 'status')),
    accessLevel: literals.accessLevel(text(record, 'accesslevel')),
    organizer: id(record.getValue({ fieldId: 'organizer' })),
    attendees: attendees(record),
    lastModified: wallTime.epochMillis(record.getValue({ fieldId: 'lastmodifieddate' })),
  });

  const writeTimes = (set, content) => {
    if (content.date !== undefined) set('startdate', wallTime.date(content.date));
    if (content.startTime !== undefined || content.endTime !== undefined) {
      // Provider: an all-day event's times are forced to 8:00 and 18:00, and one that reserves no time has none (netsuite.md 1.1).
      set('alldayevent', false);
      set('timedevent', true);
    }
    if (content.startTime !== undefined) set('starttime', wallTime.timeOfDay(content.startTime));
    if (content.endTime !== undefined) set('endtime', wallTime.timeOfDay(content.endTime));
  };

  return {
    read,
    attendees,
    key,
    revision: (record) => text(record, REVISION),
    fingerprint: (record) => text(record, FINGERPRINT),
    isPartial: (record) => ALWAYS_THERE.some((fieldId) => text(record, fieldId) === ''),
    /** Sets what content has, and nobody is mailed about it. */
    write: (record, content) => {
      const set = (fieldId, value) => record.setValue({ fieldId, value });
      Object.entries(PLAIN).forEach(([fieldId, member]) => {
        if (content[member] !== undefined) set(fieldId, content[member]);
      });
      writeTimes(set, content);
      set('sendemail', false);
    },
    setKey: (record, value) => record.setValue({ fieldId: 'externalid', value }),
    /** Marks the record with the write that made it and with what it left, for the user event script to recognise. */
    mark: (record, revision, fingerprint) => {
      record.setValue({ fieldId: REVISION, value: revision });
      record.setValue({ fieldId: FINGERPRINT, value: fingerprint });
    },
  };
});
