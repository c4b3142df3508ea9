/**
 * Loads events by id and tells those that are gone from those that this role may not read.
 *
 * @NApiVersion 2.1
 */
define(['./events', './reader'], (events, reader) => {
  const find = (id) => {
    const { record, outcome } = events.load(id);
    return record ? { record, sight: reader.look(record) } : { outcome };
  };

  return {
    /**
     * @param {number[]} ids
     * @returns {Map<number, CalRelay.Found>} A record, or gone (which a search has proved) or not-visible.
     */
    all: (ids) => {
      /** @type {Map<number, CalRelay.Found>} */
      const found = new Map(ids.map((id) => [id, find(id)]));
      const suspects = ids.filter((id) => found.get(id).outcome === 'missing');
      const present = events.existing(suspects);
      suspects.forEach((id) => found.set(id, { outcome: present.has(id) ? 'not-visible' : 'gone' }));
      return found;
    },
  };
});
