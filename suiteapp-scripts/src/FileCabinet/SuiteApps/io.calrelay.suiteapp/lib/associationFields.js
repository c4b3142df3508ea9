/**
 * The records that an event belongs to, as its fields have them: all of them in fields of ours, the main one of each kind in
 * NetSuite's own. Works on anything with N/record's getValue and setValue.
 *
 * @NApiVersion 2.1
 */
define([], () => {
  // Leads and prospects are customers at an earlier stage, with the same ids.
  const FIELDS = {
    customer: { all: 'custevent_calrelay_companies', main: 'company' },
    contact: { all: 'custevent_calrelay_contacts', main: 'contact' },
    opportunity: { all: 'custevent_calrelay_opportunities', main: 'transaction' },
    supportcase: { all: 'custevent_calrelay_cases', main: 'supportcase' },
  };
  const KINDS = Object.keys(FIELDS);
  const CHOICES = 'custevent_calrelay_choices';

  const ids = (value) => (Array.isArray(value) ? value : [value]).map(Number).filter((id) => id > 0);

  /** @returns {CalRelay.Associations} */
  const map = (make) => /** @type {any} */ (Object.fromEntries(KINDS.map((kind) => [kind, make(kind)])));

  const same = (left, right) => left.length === right.length && left.every((id, at) => id === right[at]);

  return {
    KINDS,
    CHOICES,
    kindOf: (recordType) => {
      const type = String(recordType).toLowerCase();
      return ['lead', 'prospect'].includes(type) ? 'customer' : KINDS.find((kind) => kind === type);
    },
    fieldOf: (kind) => FIELDS[kind].all,
    map,
    /** @returns {{ all: CalRelay.Associations, main: Record<string, number>, choices: string }} */
    read: (record) => ({
      all: map((kind) => ids(record.getValue({ fieldId: FIELDS[kind].all }))),
      main: /** @type {any} */ (map((kind) => Number(record.getValue({ fieldId: FIELDS[kind].main })) || 0)),
      choices: String(record.getValue({ fieldId: CHOICES }) ?? ''),
    }),
    /**
     * Sets what differs. The main record of a kind stays the main one as long as the event belongs to it.
     *
     * @param {any} record
     * @param {CalRelay.Associations} wanted
     * @param {{ all: CalRelay.Associations, main: Record<string, number> }} before
     * @returns {boolean} Whether something differed.
     */
    write: (record, wanted, before) =>
      KINDS.map((kind) => {
        const main = wanted[kind].includes(before.main[kind]) ? before.main[kind] : (wanted[kind][0] ?? 0);
        const allDiffer = !same(wanted[kind], before.all[kind]);
        if (allDiffer) record.setValue({ fieldId: FIELDS[kind].all, value: wanted[kind].map(String) });
        if (main !== before.main[kind]) record.setValue({ fieldId: FIELDS[kind].main, value: main || '' });
        return allDiffer || main !== before.main[kind];
      }).some(Boolean),
    /** @param {CalRelay.Associations} all @returns {string[]} Such as `customer/101`. */
    named: (all) => KINDS.flatMap((kind) => all[kind].map((id) => `${kind}/${id}`)),
    writeChoices: (record, choices) => record.setValue({ fieldId: CHOICES, value: choices }),
  };
});
