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
  const BLOCK = 1000;

  // Create or load, save, read back what became of it. A deletion is read first, to see that it is still what was expected.
  const COST = { create: LOAD + SAVE + LOAD, update: LOAD + SAVE + LOAD, delete: LOAD + SAVE };

  // Entities are looked for in blocks of addresses (gateway/entities), and names of people once more when all is done. Five of the
  // fixed searches are for what events belong to: companies of contacts, which of them are customers, opportunities, cases, siblings.
  const ADDRESSES_PER_SEARCH = 100;
  const FIXED_SEARCHES = 10;
  // 300 events, their names, and some 90,000 instances of series among them.
  const READING = 2500;
  const NAMES = 3 * SEARCH;

  const addresses = (operations) =>
    operations.reduce((sum, operation) => sum + (operation.content?.attendees?.length ?? 0), 0);

  const sum = (counts) => counts.reduce((total, count) => total + count, 0);

  /** The block that tells that there are no more may be an empty one. */
  const instances = (count) => (count === 0 ? 0 : SEARCH * (Math.floor(count / BLOCK) + 1));

  /** Instances are searched for twice: of what is there, and of what the writes left. */
  const cost = (operations, instancesOf) =>
    sum(operations.map(({ operation }) => COST[operation])) +
    SEARCH * (FIXED_SEARCHES + Math.ceil(addresses(operations) / ADDRESSES_PER_SEARCH)) +
    2 * instances(sum(operations.map(instancesOf)));

  /** The longest beginning of a list of that length whose cost the units cover. */
  const longest = (length, unitsLeft, costOf) => {
    let count = length;
    while (count > 0 && costOf(count) > unitsLeft) count -= 1;
    return count;
  };

  return {
    COST,
    ADDRESSES_PER_SEARCH,
    BLOCK,
    /**
     * How many operations, from the first on, can be carried out.
     *
     * @param {(operation: any) => number} [instancesOf] How many instances the event has before or after, whichever is more.
     */
    fittingOperations: (operations, unitsLeft, instancesOf = () => 0) =>
      longest(operations.length, unitsLeft, (count) => cost(operations.slice(0, count), instancesOf)),
    /** How many events, from the first on, can have their instances looked up so that enough is left for names. */
    fittingInstances: (counts, unitsLeft) =>
      longest(counts.length, unitsLeft - NAMES, (count) => instances(sum(counts.slice(0, count)))),
    /** How many outbox rows can be removed so that enough is left for 300 events and their names. */
    fittingAcknowledgements: (count, unitsLeft) =>
      Math.max(0, Math.min(count, Math.floor((unitsLeft - READING) / DELETE_ROW))),
    /** How many events can be read. */
    fittingLoads: (count, unitsLeft) => Math.max(0, Math.min(count, Math.floor((unitsLeft - NAMES) / LOAD))),
  };
});
