/**
 * Decides which entities attend, when the relay names people by address.
 *
 * | line                                  | becomes                                                        |
 * |---------------------------------------|----------------------------------------------------------------|
 * | its address is wanted                 | stays, with the response and attendance that are wanted        |
 * | its address is not wanted             | goes                                                           |
 * | its entity has no address             | stays as it is                                                 |
 * | the organizer's                       | stays as it is, unless wanted otherwise                        |
 * | none, but the organizer is a new one  | accepted, as NetSuite itself does for a new event's organizer   |
 *
 * @NApiVersion 2.1
 */
define(['./entityDirectory'], (entityDirectory) => {
  const matching = (present, directory, address) =>
    present.find((line) => entityDirectory.addressOf(directory, line.id) === address);

  /** The line that has this address already wins: another entity with the same address must not replace it. */
  const choose = (present, directory, address) => {
    const line = matching(present, directory, address);
    return line ? line.id : (directory.byAddress.get(address)?.id ?? 0);
  };

  const accepted = (id) => ({ id, response: 'ACCEPTED', attendance: 'REQUIRED' });

  return {
    /**
     * @param {CalRelay.AttendeeLine[]} present Lines of the record now; of a new record none.
     * @param {CalRelay.WantedAttendee[] | undefined} wanted Absent when the attendees shall stay.
     * @param {{ directory: CalRelay.Directory, organizer: number, organizerIsNew: boolean }} around
     * @returns {{ lines: CalRelay.AttendeeLine[], unresolved: string[] }}
     */
    decide: (present, wanted, { directory, organizer, organizerIsNew }) => {
      const stays = ({ id }) => !wanted || id === organizer || entityDirectory.addressOf(directory, id) === '';
      const lines = new Map(present.filter(stays).map((line) => [line.id, line]));
      const chosen = new Set();
      const unresolved = new Set();
      (wanted ?? []).forEach(({ email, response, attendance }) => {
        const id = choose(present, directory, email.toLowerCase());
        if (id === 0) unresolved.add(email);
        else if (!chosen.has(id)) lines.set(id, { id, response, attendance });
        chosen.add(id);
      });
      if (organizerIsNew && !lines.has(organizer)) lines.set(organizer, accepted(organizer));
      return { lines: [...lines.values()], unresolved: [...unresolved] };
    },
  };
});
