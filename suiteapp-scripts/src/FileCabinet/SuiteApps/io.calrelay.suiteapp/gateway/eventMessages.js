/**
 * Puts names and addresses to readings: one search for all the people on all the events.
 *
 * @NApiVersion 2.1
 */
define(['./account', './entities', '../lib/eventMessage'], (account, entities, eventMessage) => ({
  /**
   * @param {CalRelay.Reading[]} readings
   * @param {CalRelay.Directory} [known] Entities that have been looked up before.
   */
  of: (readings, known) => {
    const needed = new Set(readings.flatMap(({ snapshot }) => eventMessage.entitiesOf(snapshot)));
    const ids = [...needed].filter((id) => !known?.byId.has(id));
    const found = entities.directory({ addresses: [], ids });
    const directory = { byAddress: new Map(), byId: new Map([...(known?.byId ?? []), ...found.byId]) };
    const zone = account.userZone();
    return readings.map((reading) => eventMessage.of(reading, directory, zone));
  },
}));
