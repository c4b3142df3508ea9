/**
 * An event as the contract's event.schema.json has it: a snapshot plus names, addresses and the time of reading.
 *
 * @NApiVersion 2.1
 */
define([], () => {
  const ADDRESS = /^[^@\s]+@[^@\s]+$/;

  const entity = (directory, id) => {
    const known = directory.byId.get(id);
    const email = known ? known.email.trim() : '';
    return { id, email: ADDRESS.test(email) ? email : '', name: known?.name ?? '', type: known?.type || 'entity' };
  };

  const organizer = (directory, id) => {
    const { email, name } = entity(directory, id);
    return { id, email, name };
  };

  return {
    /** Ids of the entities whose names the message needs. */
    entitiesOf: (snapshot) => [snapshot.organizer, ...snapshot.attendees.map((line) => line.id)].filter(Boolean),
    /**
     * @param {CalRelay.Reading} reading
     * @param {CalRelay.Directory} directory
     * @param {string} homeZone Stands in for a record without a time zone of its own.
     */
    of: ({ snapshot, records, exclusions, fingerprint, readAt }, directory, homeZone) => {
      const { named: _kept, ...content } = snapshot;
      return {
        ...content,
        records,
        exclusions,
        fingerprint,
        readAt,
        timeZone: snapshot.timeZone || homeZone,
        organizer: snapshot.organizer ? organizer(directory, snapshot.organizer) : null,
        attendees: snapshot.attendees.map(({ id, response, attendance }) => ({
          ...entity(directory, id),
          response,
          attendance,
        })),
      };
    },
  };
});
