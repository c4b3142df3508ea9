/**
 * Finds the meetings that belong to a record, as the person who looks may see them: searches run with that person's rights.
 *
 * Provider: by instancestart a search has a row for each occurrence of a series (netsuite.md 1.5, 1.6); grouped, one for each event.
 *
 * @NApiVersion 2.1
 */
define(['N/format', 'N/search', './events', '../lib/associationFields', '../lib/eventFields', '../lib/meetingRows'], (
  /** @type {typeof import('N/format')} */ format,
  /** @type {typeof import('N/search')} */ search,
  events,
  associationFields,
  eventFields,
  meetingRows,
) => {
  const TYPE = 'calendarevent';
  const BLOCK = 1000;
  const PAGE = 25;
  const BELONGS = 'custevent_calrelay_belongs';

  const today = () => format.format({ value: new Date(Date.now()), type: format.Type.DATE });

  const grouped = (name, summary, sort) => search.createColumn({ name, summary, ...(sort ? { sort } : {}) });

  /** Of an upcoming series the next occurrence, of a past one the last. */
  const query = (moment, { kind, id, past }) => {
    const id0 = grouped('internalid', search.Summary.GROUP);
    const key = grouped('externalid', search.Summary.MAX);
    const when = past
      ? grouped(moment, search.Summary.MAX, search.Sort.DESC)
      : grouped(moment, search.Summary.MIN, search.Sort.ASC);
    const filters = [
      [associationFields.fieldOf(kind), 'anyof', [id]],
      'and',
      [moment, past ? 'before' : 'onorafter', today()],
    ];
    return {
      results: search.create({ type: TYPE, filters, columns: [id0, key, when] }).run(),
      columns: { id0, key, when },
    };
  };

  /** An account that knows no such column shows a series on its first day. */
  const run = (wanted) => {
    try {
      return query('instancestart', wanted);
    } catch (error) {
      if (String(error?.name).startsWith('SSS_INVALID_SRCH')) return query('startdate', wanted);
      throw error;
    }
  };

  const block = ({ results, columns }, start) =>
    results.getRange({ start, end: start + BLOCK }).map((row) => ({
      id: Number(row.getValue(columns.id0)),
      key: String(row.getValue(columns.key) ?? ''),
      when: String(row.getValue(columns.when) ?? ''),
    }));

  /** The first so many meetings; 10 units for each thousand events that are read for them. */
  const firstMeetings = (found, count) => {
    const events = [];
    let last;
    do {
      last = block(found, events.length);
      events.push(...last);
    } while (last.length === BLOCK && meetingRows.meetings(events).length < count);
    return meetingRows.meetings(events);
  };

  const COLUMNS = [
    'title',
    'organizer',
    'status',
    'starttime',
    'endtime',
    'recurrence',
    BELONGS,
    'attendee',
    'response',
  ];

  // Provider: a search cannot tell an all-day event, but such an event is drawn at these times (netsuite.md 1.1, 1.6).
  const DRAWN_ALL_DAY = '8:00 am 6:00 pm';

  const isAllDay = (id) => {
    const { record } = events.load(id);
    return record !== undefined && eventFields.isAllDay(record);
  };

  const line = (row) => {
    const value = (name) => String(row.getValue({ name }) ?? '');
    return {
      id: Number(row.id),
      title: value('title'),
      organizer: String(row.getText({ name: 'organizer' }) ?? ''),
      status: value('status').toLowerCase(),
      times: `${value('starttime')} ${value('endtime')}`.toLowerCase(),
      repeats: value(BELONGS) || value('recurrence'),
      name: String(row.getText({ name: 'attendee' }) ?? ''),
      response: value('response'),
    };
  };

  const lines = (ids) =>
    ids.length === 0
      ? []
      : search
          .create({ type: TYPE, filters: [['internalid', 'anyof', ids]], columns: COLUMNS })
          .run()
          .getRange({ start: 0, end: BLOCK })
          .map(line);

  return {
    PAGE,
    /**
     * @param {{ kind: string, id: number, past: boolean, page: number }} wanted page counts from 0.
     * @returns {{ rows: CalRelay.MeetingRow[], more: boolean }}
     */
    page: (wanted) => {
      const from = wanted.page * PAGE;
      const meetings = firstMeetings(run(wanted), from + PAGE + 1);
      const shown = meetings.slice(from, from + PAGE);
      const found = lines(shown.map(({ id }) => id));
      const rows = shown.flatMap((meeting) => {
        const own = found.filter(({ id }) => id === meeting.id);
        if (own.length === 0) return [];
        const allDay = own[0].times === DRAWN_ALL_DAY && isAllDay(meeting.id);
        return [meetingRows.row(meeting, own, allDay)];
      });
      return { rows, more: meetings.length > from + PAGE };
    },
  };
});
