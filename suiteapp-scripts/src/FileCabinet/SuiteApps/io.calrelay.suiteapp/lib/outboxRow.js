/**
 * A row of the outbox: ids, operation and fingerprint, never content.
 *
 * @NApiVersion 2.1
 */
define([], () => {
  const RECORD_TYPE = 'customrecord_calrelay_outbox';
  const FIELDS = {
    event: 'custrecord_calrelay_event',
    operation: 'custrecord_calrelay_operation',
    key: 'custrecord_calrelay_key',
    fingerprint: 'custrecord_calrelay_fingerprint',
    // Text, because a whole number field of NetSuite's does not hold epoch milliseconds.
    at: 'custrecord_calrelay_at',
  };

  return {
    recordType: RECORD_TYPE,
    fieldIds: Object.values(FIELDS),
    /** @returns {[string, string | number][]} Field id and value, without the empty ones. */
    toFields: (row) =>
      Object.entries(FIELDS)
        .filter(([member]) => row[member] !== null)
        .map(([member, fieldId]) => [fieldId, member === 'at' ? String(row.at) : row[member]]),
    /** @param {(fieldId: string) => unknown} value Reads one field of the stored row. */
    fromFields: (row, value) => ({
      row: Number(row),
      event: Number(value(FIELDS.event)),
      operation: String(value(FIELDS.operation)),
      key: String(value(FIELDS.key) || '') || null,
      fingerprint: String(value(FIELDS.fingerprint) || '') || null,
      at: Number(value(FIELDS.at)),
    }),
  };
});
