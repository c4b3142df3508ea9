/**
 * Looks at one event again, and lets it belong to what it belongs to now.
 *
 * @NApiVersion 2.1
 */
define(['./associations', './entities', './eventLookup', './reader', '../lib/eventMessage'], (
  associations,
  entities,
  eventLookup,
  reader,
  eventMessage,
) => ({
  /** At most 100 units, as long as it repeats at most a thousand times. */
  refresh: (id) => {
    const { record, sight } = eventLookup.all([id]).get(id);
    if (!sight) return;
    const readings = reader.complete([sight]);
    const directory = entities.directory({ addresses: [], ids: eventMessage.entitiesOf(readings[0].snapshot) });
    associations.refresh(readings, new Map([[id, record]]), directory);
  },
}));
