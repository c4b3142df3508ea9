/**
 * Governance as arithmetic: what a step costs, and how much of the work fits into the units that are left.
 *
 * Provider: load, create 5; save, delete 10; a custom record's delete 4; a block of search results 10 (netsuite.md 3.2).
 *
 * @NApiVersion 2.1
 */
define([], () => {
  const LOAD = 5;
  const SAVE = 10;
  const SEARCH = 10;
  const DELETE_ROW = 4;

  // Create or load, save, read back what became of it. A deletion is read first, to see that it is still what was expected.
  const COST = { create: LOAD + SAVE + LOAD, update: LOAD + SAVE + LOAD, delete: LOAD + SAVE };

  // Entities are looked for in blocks of addresses (gateway/entities), and names of people once more when all is done.
  const ADDRESSES_PER_SEARCH = 100;
  const FIXED_SEARCHES = 5;
  const READING = 1900;

  const addresses = (operations) =>
    operations.reduce((sum, operation) => sum + (operation.content?.attendees?.length ?? 0), 0);

  const cost = (operations) =>
    operations.reduce((sum, { operation }) => sum + COST[operation], 0) +
    SEARCH * (FIXED_SEARCHES + Math.ceil(addresses(operations) / ADDRESSES_PER_SEARCH));

  return {
    COST,
    ADDRESSES_PER_SEARCH,
    /** How many operations, from the first on, can be carried out. */
    fittingOperations: (operations, unitsLeft) => {
      let count = operations.length;
      while (count > 0 && cost(operations.slice(0, count)) > unitsLeft) count -= 1;
      return count;
    },
    /** How many outbox rows can be removed so that enough is left for 300 events and their names. */
    fittingAcknowledgements: (count, unitsLeft) =>
      Math.max(0, Math.min(count, Math.floor((unitsLeft - READING) / DELETE_ROW))),
    /** How many events can be read. */
    fittingLoads: (count, unitsLeft) => Math.max(0, Math.min(count, Math.floor((unitsLeft - 3 * SEARCH) / LOAD))),
  };
});
