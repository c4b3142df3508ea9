/**
 * Makes rows for people of what searches find about meetings: one row for each meeting, in however many events it stands.
 *
 * @NApiVersion 2.1
 */
define([], () => {
  const PIECE = /^(calrelay:[0-9a-v]{26}):[0-9]{1,6}$/;
  const ANSWERS = { ACCEPTED: 'accepted', DECLINED: 'declined', TENTATIVE: 'tentative' };

  const meetingOf = ({ id, key }) => PIECE.exec(key)?.[1] ?? `event:${id}`;

  const answerOf = ({ name, response }) => {
    const answer = ANSWERS[String(response).toUpperCase()];
    return answer ? `${name} (${answer})` : name;
  };

  const whenOf = (when, allDay) => (allDay ? `${when.split(' ')[0]}, all day` : when);

  return {
    /**
     * The first event of each meeting stands for it.
     *
     * @param {{ id: number, key: string, when: string }[]} found In the order in which they shall be seen.
     */
    meetings: (found) => {
      const first = new Map();
      found.forEach((each) => {
        const meeting = meetingOf(each);
        if (!first.has(meeting)) first.set(meeting, each);
      });
      return [...first.values()];
    },
    /**
     * @param {{ id: number, when: string }} meeting
     * @param {any[]} lines Of its event: one for each attendee, one at least.
     * @returns {CalRelay.MeetingRow}
     */
    row: ({ id, when }, lines, allDay) => {
      const [event] = lines;
      return {
        event: id,
        when: whenOf(when, allDay),
        title: event.title,
        organizer: event.organizer,
        attendees: lines
          .filter(({ name }) => name)
          .map(answerOf)
          .join(', '),
        repeats: event.repeats,
        status: event.status,
      };
    },
  };
});
