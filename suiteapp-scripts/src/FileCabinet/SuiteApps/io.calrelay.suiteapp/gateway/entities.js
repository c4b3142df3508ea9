/**
 * Employees and other entities by address or id.
 *
 * @NApiVersion 2.1
 */
define(['N/search', '../lib/budget', '../lib/entityDirectory'], (
  /** @type {typeof import('N/search')} */ search,
  budget,
  entityDirectory,
) => {
  const BLOCK = 1000;
  const COLUMNS = ['entityid', 'altname', 'email', 'isinactive', 'type'];
  // Provider: the type column has labels, and one for all of customer, lead and prospect; the row's record type tells them apart.
  const TYPE_BY_LABEL = { custjob: 'customer', group: 'entitygroup' };

  const text = (row, name) => String(row.getValue({ name }) ?? '');

  const typeOf = (row) => {
    const type = String(row.recordType || '').toLowerCase();
    if (type !== '' && type !== 'entity') return type;
    const label = text(row, 'type').toLowerCase();
    return TYPE_BY_LABEL[label] ?? label;
  };

  const entity = (row) => ({
    id: Number(row.id),
    type: typeOf(row),
    name: text(row, 'altname') || text(row, 'entityid'),
    email: text(row, 'email'),
    inactive: ['true', 'T'].includes(text(row, 'isinactive')),
  });

  const find = (type, filters, columns) =>
    search.create({ type, filters, columns }).run().getRange({ start: 0, end: BLOCK });

  /** Joins conditions by OR, as a filter expression wants it. */
  const anyOf = (conditions) =>
    conditions.flatMap((condition, index) => (index === 0 ? [condition] : ['or', condition]));

  const blocks = (addresses) =>
    Array.from({ length: Math.ceil(addresses.length / budget.ADDRESSES_PER_SEARCH) }, (_, index) =>
      addresses.slice(index * budget.ADDRESSES_PER_SEARCH, (index + 1) * budget.ADDRESSES_PER_SEARCH),
    );

  const byAddress = (address) => ['email', 'is', address];

  return {
    /** @returns {CalRelay.Directory} One search, unless there are very many addresses. */
    directory: ({ addresses, ids }) => {
      const distinct = [...new Set(addresses.map((address) => address.toLowerCase()))];
      const [first = [], ...more] = blocks(distinct);
      const conditions = [...first.map(byAddress), ...(ids.length === 0 ? [] : [['internalid', 'anyof', ids]])];
      const searches = [conditions, ...more.map((block) => block.map(byAddress))].filter((each) => each.length > 0);
      return entityDirectory.of(searches.flatMap((each) => find('entity', anyOf(each), COLUMNS).map(entity)));
    },
    /** Active employees with one of these addresses. */
    employees: (addresses) =>
      blocks(addresses).flatMap((block) => {
        const filters = [['isinactive', 'is', 'F'], 'and', anyOf(block.map(byAddress))];
        return find('employee', filters, ['entityid', 'firstname', 'lastname', 'email']).map((row) => ({
          id: Number(row.id),
          email: text(row, 'email'),
          name: `${text(row, 'firstname')} ${text(row, 'lastname')}`.trim() || text(row, 'entityid'),
        }));
      }),
  };
});
