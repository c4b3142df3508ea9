/**
 * Decides which entities attend, when the relay names people by address.
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

  return {
    /**
     * @param {CalRelay.AttendeeLine[]} present Lines of the record now; of a new record none.
     * @param {CalRelay.WantedAttendee[]} wanted
     * @returns {{ lines: CalRelay.AttendeeLine[], unresolved: string[] }} Lines without an address stay as they are.
     */
    decide: (present, wanted, directory) => {
      const lines = new Map(
        present.filter((line) => entityDirectory.addressOf(directory, line.id) === '').map((line) => [line.id, line]),
      );
      const unresolved = new Set();
      wanted.forEach(({ email, response, attendance }) => {
        const id = choose(present, directory, email.toLowerCase());
        if (id === 0) unresolved.add(email);
        else if (!lines.has(id)) lines.set(id, { id, response, attendance });
      });
      return { lines: [...lines.values()], unresolved: [...unresolved] };
    },
  };
});
