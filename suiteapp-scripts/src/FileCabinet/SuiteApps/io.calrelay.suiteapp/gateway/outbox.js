/**
 * The outbox: changes that the relay has not acknowledged yet.
 *
 * @NApiVersion 2.1
 */
define(['N/record', 'N/search', './account', '../lib/budget', '../lib/outboxRow'], (
  /** @type {typeof import('N/record')} */ record,
  /** @type {typeof import('N/search')} */ search,
  account,
  budget,
  outboxRow,
) => {
  const type = outboxRow.recordType;

  /** Removed before is as good as removed. */
  const remove = (id) => {
    try {
      record.delete({ type, id });
    } catch (error) {
      if (error?.name !== 'RCRD_DSNT_EXIST') throw error;
    }
  };

  return {
    /** @returns {CalRelay.OutboxRow} The row with its id. */
    add: (row) => {
      const stored = record.create({ type });
      outboxRow.toFields(row).forEach(([fieldId, value]) => stored.setValue({ fieldId, value }));
      return { row: Number(stored.save()), ...row };
    },
    /** Removes as many as the units allow; the relay sees the others again and acknowledges them again. */
    acknowledge: (ids) => ids.slice(0, budget.fittingAcknowledgements(ids.length, account.unitsLeft())).forEach(remove),
    /** The oldest rows, and whether there are more. */
    oldest: (limit) => {
      const internalid = search.createColumn({ name: 'internalid', sort: search.Sort.ASC });
      const found = search
        .create({ type, filters: [], columns: [internalid, ...outboxRow.fieldIds] })
        .run()
        .getRange({ start: 0, end: limit + 1 });
      return {
        rows: found.slice(0, limit).map((row) => outboxRow.fromFields(row.id, (name) => row.getValue({ name }) ?? '')),
        more: found.length > limit,
      };
    },
  };
});
