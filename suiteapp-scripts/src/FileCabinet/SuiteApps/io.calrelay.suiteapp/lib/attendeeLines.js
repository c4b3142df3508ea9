/**
 * Carries a change of attendees out on a record's attendee lines, keeping every line it need not touch.
 *
 * @NApiVersion 2.1
 */
define([], () => {
  const SUBLIST = { sublistId: 'attendee' };

  const set = (record, line, fieldId, value) => record.setSublistValue({ ...SUBLIST, fieldId, line, value });

  const change = (record, line, wanted, present) => {
    if (wanted.response !== present.response) set(record, line, 'response', wanted.response);
    if (wanted.attendance !== present.attendance) set(record, line, 'attendance', wanted.attendance);
  };

  const add = (record, wanted) => {
    const line = record.getLineCount(SUBLIST);
    set(record, line, 'attendee', wanted.id);
    set(record, line, 'response', wanted.response);
    set(record, line, 'attendance', wanted.attendance);
    set(record, line, 'sendemail', false);
  };

  return {
    /**
     * @param {CalRelay.AttendeeLine[]} present The record's lines, in order.
     * @param {CalRelay.AttendeeLine[]} wanted The lines it shall have, one for each entity.
     */
    apply: (record, present, wanted) => {
      const left = new Map(wanted.map((attendee) => [attendee.id, attendee]));
      const removed = [];
      present.forEach((attendee, line) => {
        const match = left.get(attendee.id);
        if (match) change(record, line, match, attendee);
        else removed.push(line);
        left.delete(attendee.id);
      });
      // From the last to the first, because removing a line renumbers those behind it.
      removed.reverse().forEach((line) => record.removeLine({ ...SUBLIST, line }));
      left.forEach((attendee) => add(record, attendee));
    },
  };
});
