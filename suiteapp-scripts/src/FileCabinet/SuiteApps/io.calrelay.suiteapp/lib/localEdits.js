/**
 * Tells edits that stay in NetSuite: those of an event whose meeting somebody outside organizes.
 *
 * @NApiVersion 2.1
 */
define([], () => {
  const SAID = ['title', 'location', 'message', 'date', 'startTime', 'endTime', 'allDay', 'accessLevel'];

  const people = ({ attendees }) =>
    attendees
      .map(({ id }) => id)
      .sort((left, right) => left - right)
      .join();

  return {
    /**
     * Whether somebody changed what the meeting says. An answer is no such change: everybody answers for themselves.
     *
     * @param {CalRelay.Snapshot} before
     * @param {CalRelay.Snapshot} now
     * @param {boolean} partial An inline edit: what is empty was not submitted.
     */
    isOne: (before, now, partial) =>
      partial
        ? SAID.some((member) => now[member] && now[member] !== before[member] && typeof now[member] === 'string')
        : SAID.some((member) => now[member] !== before[member]) || people(before) !== people(now),
    /** @param {string} host Who organizes the meeting. @param {string} day */
    note: (host, day) =>
      `${day}: edited in NetSuite. This stays here; the meeting is organized by ${host}.`.slice(0, 300),
  };
});
