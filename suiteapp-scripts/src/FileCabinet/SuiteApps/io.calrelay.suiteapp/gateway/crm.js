/**
 * What surrounds people in the CRM: the companies of contacts, and what is open with companies.
 *
 * @NApiVersion 2.1
 */
define(['N/format', 'N/search', './journal', '../lib/wallTime'], (
  /** @type {typeof import('N/format')} */ format,
  /** @type {typeof import('N/search')} */ search,
  journal,
  wallTime,
) => {
  const BLOCK = 1000;
  const COMPANIES = ['customer', 'lead', 'prospect'];
  // Provider: statuses are the account's own lists; these are NetSuite's own for closed ones, by id and in its words.
  const CLOSED_IDS = ['opprtnty:c', 'opprtnty:d', '5'];
  const CLOSED_WORDS = /clos|lost|won|resolved/i;

  const value = (row, name) => String(row.getValue({ name }) ?? '');

  const isOpen = (row) =>
    !CLOSED_IDS.includes(value(row, 'status').toLowerCase()) &&
    !CLOSED_WORDS.test(`${value(row, 'status')} ${row.getText({ name: 'status' }) ?? ''}`);

  const moment = (text) => wallTime.epochMillis(text && format.parse({ value: text, type: format.Type.DATETIME })) ?? 0;

  const rows = (type, filters, columns) =>
    search.create({ type, filters, columns }).run().getRange({ start: 0, end: BLOCK });

  /** An account without the feature, or a role without the permission, has none of these. */
  const open = (type, companyField, ownerField, companies) => {
    if (companies.length === 0) return [];
    const columns = [companyField, ownerField, 'status', 'lastmodifieddate'];
    try {
      return rows(type, [[companyField, 'anyof', companies]], columns)
        .filter(isOpen)
        .map((row) => ({
          id: Number(row.id),
          company: Number(value(row, companyField)),
          owner: Number(value(row, ownerField)),
          active: moment(value(row, 'lastmodifieddate')),
        }));
    } catch (error) {
      journal.failure(`looking for records of the type ${type}`, error);
      return [];
    }
  };

  const present = (type, ids, columns) =>
    ids.length === 0 ? [] : rows(type, [['internalid', 'anyof', ids]], ['internalid', ...columns]);

  /** Of each contact; a contact's company may be a vendor or a partner too, and then it is left out. */
  const companiesOf = (contacts) => {
    const named = present('contact', contacts, ['company']).map(
      (row) => /** @type {[number, number]} */ ([Number(row.id), Number(value(row, 'company'))]),
    );
    const ids = [...new Set(named.map(([, company]) => company))].filter(Boolean);
    const customers = new Set(present('customer', ids, []).map((row) => Number(row.id)));
    return new Map(named.filter(([, company]) => customers.has(company)));
  };

  return {
    /**
     * Four searches at most, none where nobody of them is a contact or a company.
     *
     * @param {CalRelay.Directory} directory
     * @returns {CalRelay.Surroundings}
     */
    around: ({ byId }) => {
      const people = [...byId.values()];
      const contacts = people.filter(({ type }) => type === 'contact').map(({ id }) => id);
      const attending = people.filter(({ type }) => COMPANIES.includes(type)).map(({ id }) => id);
      const companies = companiesOf(contacts);
      const all = [...new Set([...attending, ...companies.values()])];
      return {
        companies,
        opportunities: open('opportunity', 'entity', 'salesrep', all),
        cases: open('supportcase', 'company', 'assigned', all),
      };
    },
  };
});
