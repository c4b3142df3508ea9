/**
 * Carries a batch of operations out: looks everything up first, with one search for each kind of thing, then writes one by one.
 *
 * @NApiVersion 2.1
 */
define([
  './account',
  './entities',
  './eventLookup',
  './eventMessages',
  './events',
  './reader',
  '../lib/budget',
  '../lib/eventFields',
  '../lib/writing',
], (account, entities, eventLookup, eventMessages, events, reader, budget, eventFields, writing) => {
  const POSTPONED = {
    outcome: 'postponed',
    error: { code: 'UNITS_EXHAUSTED', message: 'Not tried; send it again.' },
  };

  /** Entities that the batch names by address, and those that are on the lines it may replace. */
  const directoryFor = (operations, loaded) =>
    entities.directory({
      addresses: operations.flatMap(({ content }) => (content?.attendees ?? []).map(({ email }) => email)),
      ids: operations.flatMap(({ id, content }) => {
        const record = content?.attendees && loaded.get(id)?.record;
        return record ? eventFields.attendees(record).map((line) => line.id) : [];
      }),
    });

  const portsFor = (operations) => {
    const idsByKey = events.byKeys(operations.flatMap(({ key }) => (key ? [key] : [])));
    const loaded = eventLookup.all([...new Set(operations.flatMap(({ id }) => (id ? [id] : [])))]);
    const fresh = (id) => eventLookup.all([id]).get(id);
    return {
      ...events,
      idsByKey,
      readings: reader,
      directory: directoryFor(operations, loaded),
      find: (id) => loaded.get(id) ?? fresh(id),
      // A second operation on the same event must see what the first one left.
      forget: (id) => loaded.delete(id),
    };
  };

  /** Replaces each reading by the event with names. */
  const withEvents = (results, directory) => {
    const readings = results.flatMap(({ reading }) => (reading ? [reading] : []));
    const messages = new Map(eventMessages.of(readings, directory).map((event, index) => [readings[index], event]));
    return results.map(({ reading, unresolved, ...result }) => ({
      ...result,
      ...(reading ? { event: messages.get(reading) } : {}),
      ...(unresolved?.length ? { unresolved } : {}),
    }));
  };

  return {
    /** @returns {object[]} One result for each operation, in the same order. */
    carryOut: (operations) => {
      const tried = operations.slice(0, budget.fittingOperations(operations, account.unitsLeft()));
      const postponed = operations.slice(tried.length).map(() => POSTPONED);
      if (tried.length === 0) return postponed;
      const ports = portsFor(tried);
      const results = tried.map((operation) => writing.carryOut(operation, ports));
      return [...withEvents(results, ports.directory), ...postponed];
    },
  };
});
