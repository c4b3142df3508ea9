const { world, table, spend } = require('../world');

const FAMILY = ['employee', 'contact', 'customer', 'lead', 'prospect', 'partner', 'vendor'];

const rowsOf = (type) =>
  (type === 'entity' ? FAMILY : [type])
    .flatMap((each) => [...table(each)].map(([id, row]) => ({ id, type: each, fields: row.fields })))
    .filter((row) => type !== 'calendarevent' || world.mayRead(row.id));

const value = (row, name) => (name.startsWith('internalid') ? row.id : (row.fields[name] ?? ''));

const TESTS = {
  is: (left, [right]) => String(left).toLowerCase() === String(right).toLowerCase(),
  anyof: (left, [right]) => [right].flat().map(String).includes(String(left)),
  greaterthan: (left, [right]) => Number(left) > Number(right),
};

const passes = (row, filter) => {
  if (filter.length === 0) return true;
  if (typeof filter[0] === 'string') {
    const [name, operator, ...wanted] = filter;
    if (!TESTS[operator]) throw new Error(`the stub has no operator ${operator}`);
    return TESTS[operator](name === 'isinactive' ? value(row, name) || 'F' : value(row, name), wanted);
  }
  const parts = filter.filter((part) => typeof part !== 'string').map((part) => passes(row, part));
  return filter.includes('or') ? parts.some(Boolean) : parts.every(Boolean);
};

const text = (found) => (found instanceof Date ? found.toISOString() : found);

module.exports = {
  Sort: { ASC: 'ASC' },
  createColumn: (column) => column,
  create: ({ type, filters, columns }) => ({
    run: () => ({
      getRange: ({ start, end }) => {
        spend(10);
        const names = columns.map((column) => column.name ?? column);
        return rowsOf(type)
          .filter((row) => passes(row, filters))
          .sort((left, right) => left.id - right.id)
          .slice(start, end)
          .map((row) => ({
            id: String(row.id),
            recordType: row.type,
            getValue: ({ name }) => {
              if (!names.includes(name)) throw new Error(`${name} is not a column`);
              return text(value(row, name));
            },
          }));
      },
    }),
  }),
};
