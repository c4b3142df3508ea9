/**
 * What the probe needs of NetSuite.
 *
 * @NApiVersion 2.1
 */
define(['./account', './events', './instances', './reader', '../lib/probing', '../lib/saves'], (
  account,
  events,
  instances,
  reader,
  probing,
  saves,
) => {
  // A RESTlet ends after five minutes (netsuite.md 3.1): what is older than this is no other run's any more.
  const ABANDONED_MILLIS = 10 * 60 * 1000;

  const shown = ({ id, timeZone, recurrence }) => {
    if (recurrence === null || recurrence.endBy === null) return new Set();
    const range = { from: recurrence.seriesStart, until: recurrence.endBy };
    return instances.shown([{ id, timeZone: timeZone || account.userZone(), ...range }]).get(id);
  };

  const load = (id) => {
    const { record, outcome } = events.load(id);
    if (!record) throw new Error(`the event of the probe is ${outcome}`);
    return record;
  };

  /** Takes away what is left of this run, and of runs that were aborted. */
  const sweep = (ownPrefix) =>
    events
      .byKeyPrefix(saves.PROBE)
      .filter(({ key, created }) => key.startsWith(ownPrefix) || created < Date.now() - ABANDONED_MILLIS)
      .forEach(({ id }) => events.remove(id));

  const ports = {
    create: events.create,
    save: events.saveIncomplete,
    remove: events.remove,
    look: reader.look,
    load,
    shown,
    sweep,
  };

  return {
    run: (run) => probing.run(run, { today: account.today(), homeZone: account.userZone(), ports }),
  };
});
