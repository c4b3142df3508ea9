/**
 * Carries a batch of operations out: looks everything up first, with one search for each kind of thing, then writes one by one.
 *
 * @NApiVersion 2.1
 */
define([
  './account',
  './associations',
  './entities',
  './eventLookup',
  './eventMessages',
  './events',
  './reader',
  '../lib/budget',
  '../lib/writing',
], (account, associations, entities, eventLookup, eventMessages, events, reader, budget, writing) => {
  const POSTPONED = {
    outcome: 'postponed',
    error: { code: 'UNITS_EXHAUSTED', message: 'Not tried; send it again.' },
  };

  const lookUp = (operations) => eventLookup.all([...new Set(operations.flatMap(({ id }) => (id ? [id] : [])))]);

  /** Whether the write may change what the event belongs to. */
  const concernsPeople = ({ content }) => Boolean(content?.attendees || content?.accessLevel || content?.organizer);

  /** Entities that the batch names by address, and those that are on the lines it may replace or that decide what it belongs to. */
  const directoryFor = (operations, found) =>
    entities.directory({
      addresses: operations.flatMap(({ content }) => (content?.attendees ?? []).map(({ email }) => email)),
      ids: operations.filter(concernsPeople).flatMap(({ id, content }) => {
        const before = found.get(id)?.sight?.snapshot;
        const lines = before ? before.attendees.map((line) => line.id) : [];
        return [...lines, content.organizer ?? before?.organizer ?? 0].filter(Boolean);
      }),
    });

  /** Sets what a record belongs to as part of the save that is made anyhow. */
  const associating = (operations, directory) => {
    const concerned = operations.filter(concernsPeople);
    const around = concerned.length === 0 ? null : associations.around(directory);
    const inherited = associations.inherited(concerned.flatMap(({ key }) => (key ? [key] : [])));
    return (record, operation, meeting) => {
      if (!concernsPeople(operation)) return;
      const chosen = operation.key && inherited.get(associations.prefixOf(operation.key));
      associations.set(record, { ...meeting, directory, around, chosen: chosen || '' });
    };
  };

  const instancesWanted = ({ content }) => (content?.recurrence ? reader.instancesOf([content]) : 0);

  const instancesThere = (found, { id }) => {
    const sight = found.get(id)?.sight;
    return sight ? reader.instancesOf([sight.snapshot]) : 0;
  };

  const withReading = (each, reading) => (reading ? { record: each.record, reading } : each);

  const portsFor = (operations, found) => {
    const present = operations.flatMap(({ id }) => found.get(id)?.sight ?? []);
    const readings = new Map(reader.complete([...new Set(present)]).map((reading) => [reading.snapshot.id, reading]));
    const loaded = new Map([...found].map(([id, each]) => [id, withReading(each, readings.get(id))]));
    const fresh = (id) => {
      const each = eventLookup.all([id]).get(id);
      return withReading(each, each.sight && reader.complete([each.sight])[0]);
    };
    const directory = directoryFor(operations, found);
    return {
      ...events,
      associate: associating(operations, directory),
      idsByKey: events.byKeys(operations.flatMap(({ key }) => (key ? [key] : []))),
      look: reader.look,
      mark: (record) => reader.mark(reader.look(record)),
      directory,
      find: (id) => loaded.get(id) ?? fresh(id),
      // A second operation on the same event must see what the first one left.
      forget: (id) => loaded.delete(id),
    };
  };

  /** Completes what was seen of each event, by one search for all that repeat. */
  const withReadings = (results) => {
    const sights = results.flatMap(({ sight }) => (sight ? [sight] : []));
    const readings = new Map(reader.complete(sights).map((reading, index) => [sights[index], reading]));
    return results.map(({ sight, ...result }) => (sight ? { ...result, reading: readings.get(sight) } : result));
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
      const units = account.unitsLeft();
      const hoped = operations.slice(0, budget.fittingOperations(operations, units, instancesWanted));
      const found = lookUp(hoped);
      // How often the events that are there repeat is known only now.
      const most = (operation) => Math.max(instancesWanted(operation), instancesThere(found, operation));
      const tried = hoped.slice(0, budget.fittingOperations(hoped, units, most));
      const postponed = operations.slice(tried.length).map(() => POSTPONED);
      if (tried.length === 0) return postponed;
      const ports = portsFor(tried, found);
      const results = withReadings(tried.map((operation) => writing.carryOut(operation, ports)));
      return [...withEvents(results, ports.directory), ...postponed];
    },
  };
});
