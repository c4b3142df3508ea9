/**
 * Answers what the relay has not heard yet: outbox rows and the present content of the events they name.
 *
 * @NApiVersion 2.1
 */
define([
  './account',
  './associations',
  './entities',
  './eventLookup',
  './eventMessages',
  './outbox',
  './reader',
  '../lib/budget',
  '../lib/eventMessage',
], (account, associations, entities, eventLookup, eventMessages, outbox, reader, budget, eventMessage) => {
  const withOutcome = (found, outcome) => [...found].filter(([, each]) => each.outcome === outcome).map(([id]) => id);

  /** Takes those out whose instances the units do not cover, and completes the others. */
  const readings = (found) => {
    const sights = [...found.values()].flatMap(({ sight }) => (sight ? [sight] : []));
    const fitting = reader.fitting(sights);
    sights.slice(fitting).forEach(({ snapshot }) => found.delete(snapshot.id));
    return reader.complete(sights.slice(0, fitting));
  };

  const peopleOn = (complete) =>
    entities.directory({
      addresses: [],
      ids: [...new Set(complete.flatMap(({ snapshot }) => eventMessage.entitiesOf(snapshot)))],
    });

  const recordsOf = (found) => new Map([...found].flatMap(([id, { record }]) => (record ? [[id, record]] : [])));

  return {
    /** @param {{ look: number[], limit: number }} request */
    read: ({ look, limit }) => {
      const { rows, more } = outbox.oldest(limit);
      const named = [...new Set([...look, ...rows.map((row) => row.event)])];
      const found = eventLookup.all(named.slice(0, budget.fittingLoads(named.length, account.unitsLeft())));
      const complete = readings(found);
      const directory = peopleOn(complete);
      const messages = eventMessages.of(complete, directory);
      const records = recordsOf(found);
      // Last, with the units that are left; the messages tell what came of it.
      associations.refresh(complete, records, directory);
      const events = messages.map((event) => ({ ...event, records: reader.belongsTo(records.get(event.id)) }));
      const answered = rows.filter((row) => found.has(row.event));
      return {
        rows: answered,
        more: more || answered.length < rows.length,
        events,
        missing: withOutcome(found, 'gone'),
        notVisible: withOutcome(found, 'not-visible'),
      };
    },
  };
});
