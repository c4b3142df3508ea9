/**
 * The guests of an event whom NetSuite cannot hold as attendees, as text for its record: a line for each.
 *
 * @NApiVersion 2.1
 */
define([], () => {
  // Provider: a text area holds 4,000 characters (netsuite.md 5.5).
  const LONGEST = 4000;
  const ROOM_FOR_THE_REST = 30;
  const ANSWERS = { ACCEPTED: ', accepted', TENTATIVE: ', tentative', DECLINED: ', declined' };

  const line = ({ email, name, attendance, response }) => {
    const called = name.replace(/\s+/g, ' ').trim();
    const who = called === '' || called.toLowerCase() === email.toLowerCase() ? email : `${called}, ${email}`;
    return `${who}${attendance === 'OPTIONAL' ? ', optional' : ''}${ANSWERS[response] ?? ''}`;
  };

  return {
    /**
     * @param {CalRelay.WantedAttendee[]} wanted
     * @param {string[]} unresolved The addresses among them that NetSuite has nobody for.
     */
    text: (wanted, unresolved) => {
      const lines = unresolved.map((email) => line(wanted.find((each) => each.email === email)));
      let length = 0;
      const fitting = lines.filter((each) => (length += each.length + 1) <= LONGEST - ROOM_FOR_THE_REST);
      const left = lines.length - fitting.length;
      return [...fitting, ...(left > 0 ? [`and ${left} more`] : [])].join('\n');
    },
  };
});
