/**
 * Reads a calendarevent record into a snapshot and writes content onto one. With recurrenceFields the only place that knows field ids.
 * Works on anything with N/record's getValue and setValue, so it needs no N/ module itself.
 *
 * @NApiVersion 2.1
 */
define(['./literals', './recurrenceFields', './wallTime'], (literals, recurrenceFields, wallTime) => {
  const REVISION = 'custevent_calrelay_revision';
  const MARK = 'custevent_calrelay_fingerprint';
  const HOST = 'custevent_calrelay_host';
  const GUESTS = 'custevent_calrelay_guests';
  const LOCAL = 'custevent_calrelay_local';
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
    custevent_calrelay_belongs: 'belongsTo',
    [HOST]: 'host',
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
    recurring: recurrenceFields.isRecurring(record),
    recurrence: recurrenceFields.read(record),
    named: recurrenceFields.named(record),
    status: literals.status(text(record, 'status')),
    accessLevel: literals.accessLevel(text(record, 'accesslevel')),
    organizer: id(record.getValue({ fieldId: 'organizer' })),
    attendees: attendees(record),
    lastModified: wallTime.epochMillis(record.getValue({ fieldId: 'lastmodifieddate' })),
  });

  /** An event that reserves no time and has none: it lasts all day already (netsuite.md 1.7). */
  const isUntimed = (record) =>
    !flag(record, 'timedevent') && wallTime.timeText(record.getValue({ fieldId: 'starttime' })) === null;

  const writeDay = (record, set, { date, allDay, recurrence }) => {
    const day = recurrence?.seriesStart ?? date;
    if (day !== undefined) set('startdate', wallTime.date(day));
    if (allDay && !isUntimed(record)) set('alldayevent', true);
    if (recurrence !== undefined) recurrenceFields.write(record, set, recurrence);
  };

  const writeTimes = (set, { startTime, endTime }) => {
    if (startTime !== undefined || endTime !== undefined) {
      // Provider: an all-day event's times are forced to 8:00 and 18:00, and one that reserves no time has none (netsuite.md 1.1).
      set('alldayevent', false);
      set('timedevent', true);
    }
    if (startTime !== undefined) set('starttime', wallTime.timeOfDay(startTime));
    if (endTime !== undefined) set('endtime', wallTime.timeOfDay(endTime));
  };

  return {
    read,
    attendees,
    key,
    revision: (record) => text(record, REVISION),
    markLeft: (record) => text(record, MARK),
    host: (record) => text(record, HOST),
    /** Names the guests whom NetSuite cannot hold. */
    setGuests: (record, value) => record.setValue({ fieldId: GUESTS, value }),
    /** Notes that an edit stays in NetSuite. */
    setLocal: (record, value) => record.setValue({ fieldId: LOCAL, value }),
    externalId: (record) => text(record, 'externalid'),
    isPublic: (record) => literals.accessLevel(text(record, 'accesslevel')) === 'PUBLIC',
    isAllDay: (record) => flag(record, 'alldayevent'),
    isPartial: (record) => ALWAYS_THERE.some((fieldId) => text(record, fieldId) === ''),
    /** Sets what content has, and nobody is mailed about it. */
    write: (record, content) => {
      const set = (fieldId, value) => record.setValue({ fieldId, value });
      Object.entries(PLAIN).forEach(([fieldId, member]) => {
        if (content[member] !== undefined) set(fieldId, content[member]);
      });
      writeDay(record, set, content);
      writeTimes(set, content);
      set('sendemail', false);
    },
    setKey: (record, value) => record.setValue({ fieldId: 'externalid', value }),
    /** Names the write that makes the record and what it leaves, for the user event script to recognise. */
    mark: (record, revision, mark) => {
      record.setValue({ fieldId: REVISION, value: revision });
      record.setValue({ fieldId: MARK, value: mark });
    },
  };
});
