/**
 * Takes readings of records: what each says, which days were taken out of those that repeat, and the fingerprint of both.
 * The days of all series are looked up by one search, so a sight of each record is taken first and completed later.
 *
 * @NApiVersion 2.1
 */
define([
  './account',
  './digest',
  './instances',
  '../lib/associationFields',
  '../lib/budget',
  '../lib/eventFields',
  '../lib/exclusions',
  '../lib/fingerprint',
], (account, digest, instances, associationFields, budget, eventFields, exclusions, fingerprint) => {
  const belongsTo = (record) => associationFields.named(associationFields.read(record).all);

  /** The moment is that of the record, not of the search: what is looked up later may only be newer. */
  const look = (record) => ({
    snapshot: eventFields.read(record),
    records: belongsTo(record),
    readAt: Date.now(),
  });

  const rangeOf = ({ recurrence }) => (recurrence ? exclusions.range(recurrence, account.today()) : null);

  /** At most; the search reads a day more on either side (gateway/instances), and short months may count. */
  const rows = ({ recurrence }) => {
    const range = recurrence && exclusions.range({ ...recurrence, clamped: true }, account.today());
    return range ? range.days.length + 2 : 0;
  };

  const wanted = ({ snapshot }) => {
    const range = rangeOf(snapshot);
    return range ? [{ id: snapshot.id, timeZone: snapshot.timeZone || account.userZone(), ...range }] : [];
  };

  const complete = (sights) => {
    const shown = instances.shown(sights.flatMap(wanted));
    const today = account.today();
    return sights.map(({ snapshot, records, readAt }) => {
      const days = { named: snapshot.named, shown: shown.get(snapshot.id) ?? new Set(), today };
      const excluded = snapshot.recurrence ? exclusions.of(snapshot.recurrence, days) : null;
      const canonical = fingerprint.canonical(snapshot, excluded?.dates ?? [], excluded?.clamped);
      return { snapshot, records, exclusions: excluded, fingerprint: digest.sha256(canonical), readAt };
    });
  };

  return {
    look,
    /** The records that the event belongs to now. */
    belongsTo,
    /** @param {CalRelay.Sight[]} sights @returns {CalRelay.Reading[]} In the same order; no search where none repeats. */
    complete,
    /** @returns {CalRelay.Reading} */
    take: (record) => complete([look(record)])[0],
    /** How many instances a search for these will have to read. */
    instancesOf: (snapshots) => snapshots.reduce((sum, each) => sum + rows(each), 0),
    /** How many of these, from the first on, can be completed. */
    fitting: (sights) =>
      budget.fittingInstances(
        sights.map(({ snapshot }) => rows(snapshot)),
        account.unitsLeft(),
      ),
    /**
     * What the relay leaves on a record to recognise its own save by: the fingerprint without the days that only a search
     * would tell, so that recognising costs no save a unit. For an event that does not repeat it is the fingerprint.
     */
    mark: ({ snapshot }) => digest.sha256(fingerprint.canonical(snapshot, [...snapshot.named].sort())),
  };
});
