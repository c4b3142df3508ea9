const { world, table, spend, scriptError } = require('../world');
const { format, momentOf, Type } = require('./format');
const { instancesOf } = require('../series');

const FAMILY = ['employee', 'contact', 'customer', 'lead', 'prospect', 'partner', 'vendor'];

const rowsOf = (type) =>
  (type === 'entity' ? FAMILY : [type])
    .flatMap((each) => [...table(each)].map(([id, row]) => ({ id, type: each, fields: row.fields })))
    .filter((row) => type !== 'calendarevent' || world.mayRead(row.id));

/** The moment at which an instance begins, on the record's clock; NetSuite draws an all-day one at 8:00. */
const startOf = (row, day) => {
  const time = row.fields.alldayevent || !row.fields.starttime ? new Date(1970, 0, 1, 8) : row.fields.starttime;
  const clock = `${String(time.getHours()).padStart(2, '0')}:${String(time.getMinutes()).padStart(2, '0')}:00`;
  return momentOf(`${day}T${clock}`, row.fields.timezone || world.user.zone);
};

/** One row for each instance, where a column or filter asks for them. */
const byInstance = (row) =>
  world
    .instancesShown(instancesOf(row), row.id)
    .map((day) => ({ ...row, fields: { ...row.fields, instancestart: startOf(row, day) } }));

const value = (row, name) => {
  if (name.startsWith('internalid')) return row.id;
  return row.fields[name === 'externalidstring' ? 'externalid' : name] ?? '';
};

const TESTS = {
  is: (left, [right]) => String(left).toLowerCase() === String(right).toLowerCase(),
  anyof: (left, [right]) => [right].flat().map(String).includes(String(left)),
  startswith: (left, [right]) => String(left).startsWith(right),
  // Of two days, both inclusive, on the user's calendar.
  within: (left, [from, until]) => {
    const day = format({ value: left, type: Type.DATETIME }).slice(0, 10);
    return day >= from && day <= until;
  },
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

const text = (found) => (found instanceof Date ? format({ value: found, type: Type.DATETIME }) : found);

module.exports = {
  Sort: { ASC: 'ASC' },
  createColumn: (column) => column,
  create: ({ type, filters, columns }) => ({
    run: () => ({
      getRange: ({ start, end }) => {
        spend(10);
        const names = columns.map((column) => column.name ?? column);
        if (names.includes('instancestart') && world.instancesShown === null) {
          throw scriptError('SSS_INVALID_SRCH_COL', 'An nlobjSearchColumn contains an invalid column.');
        }
        return rowsOf(type)
          .flatMap((row) => (names.includes('instancestart') ? byInstance(row) : [row]))
          .filter((row) => passes(row, filters))
          .sort((left, right) => left.id - right.id)
          .slice(start, end)
          .map((row) => ({
            id: String(row.id),
            recordType: row.type,
            getText: ({ name }) => row.fields[name] ?? '',
            getValue: ({ name }) => {
              if (!names.includes(name)) throw new Error(`${name} is not a column`);
              return text(value(row, name));
            },
          }));
      },
    }),
  }),
};
