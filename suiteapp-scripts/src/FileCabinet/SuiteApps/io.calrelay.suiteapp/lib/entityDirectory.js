/**
 * Entities by id and by address, made from search rows; decides which of several entities with one address is meant.
 *
 * @NApiVersion 2.1
 */
define([], () => {
  const ORDER = ['employee', 'contact', 'customer', 'lead', 'prospect', 'partner', 'vendor'];

  const rank = (entity) => {
    const place = ORDER.indexOf(entity.type);
    return place < 0 ? ORDER.length : place;
  };

  /** Kind first, then the one that was there first. */
  const before = (left, right) => rank(left) - rank(right) || left.id - right.id;

  const address = (entity) => entity.email.trim().toLowerCase();

  // Provider: an event with an inactive attendee is not saved (netsuite.md 10, rule 10).
  const isChoosable = (entity) => ORDER.includes(entity.type) && !entity.inactive && address(entity) !== '';

  return {
    /**
     * @param {CalRelay.Entity[]} entities
     * @returns {CalRelay.Directory}
     */
    of: (entities) => {
      const sorted = [...entities].sort(before);
      const byAddress = new Map();
      sorted.forEach((entity) => {
        if (isChoosable(entity) && !byAddress.has(address(entity))) {
          byAddress.set(address(entity), entity);
        }
      });
      return { byId: new Map(sorted.map((entity) => [entity.id, entity])), byAddress };
    },
    /** @returns {string} In lower case; empty for an entity without one or one that the directory does not know. */
    addressOf: (directory, id) => {
      const entity = directory.byId.get(id);
      return entity ? address(entity) : '';
    },
  };
});
