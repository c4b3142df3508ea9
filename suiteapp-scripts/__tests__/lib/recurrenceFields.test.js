const recurrenceFields = require('SuiteScripts/lib/recurrenceFields');
const { StubRecord } = require('../stubs/N/record');

const record = (fields) => new StubRecord('calendarevent', undefined, { fields, lines: [] });
const read = (fields) => recurrenceFields.read(record({ startdate: new Date(2027, 0, 14), ...fields }));
const fieldsAfter = (fields, recurrence) => {
  const written = record(fields);
  recurrenceFields.write(written, (fieldId, value) => written.setValue({ fieldId, value }), recurrence);
  return written.fields;
};

const NOTHING = { dayOfWeekMask: null, dayOfWeek: null, dayOfWeekInMonth: null };
const WEEKLY = {
  frequency: 'WEEK',
  period: 2,
  ...NOTHING,
  dayOfWeekMask: 'FTFTFFF',
  seriesStart: '2027-01-18',
  endBy: '2027-06-30',
};
const LAST_FRIDAY = {
  ...WEEKLY,
  frequency: 'MONTH',
  period: 1,
  dayOfWeekMask: null,
  dayOfWeek: 6,
  dayOfWeekInMonth: 5,
  endBy: null,
};

test.each([
  ['weekly', WEEKLY],
  ['by weekday, without an end', LAST_FRIDAY],
  ['daily', { ...WEEKLY, frequency: 'DAY', dayOfWeekMask: null }],
  ['yearly by date', { ...WEEKLY, frequency: 'YEAR', period: 1, dayOfWeekMask: null }],
])('what is written reads back: %s', (_kind, recurrence) => {
  expect(read(fieldsAfter({}, recurrence))).toEqual(recurrence);
});

test('everything but dates is written as text, and no field keeps what another kind left', () => {
  const before = fieldsAfter({}, LAST_FRIDAY);
  expect(before).toMatchObject({
    period: '1',
    recurrencedow: '6',
    recurrencedowim: '5',
    noenddate: true,
    endbydate: null,
  });
  expect(fieldsAfter(before, WEEKLY)).toMatchObject({
    frequency: 'WEEK',
    period: '2',
    recurrencedowmask: 'FTFTFFF',
    recurrencedow: null,
    recurrencedowim: null,
    seriesstartdate: new Date(2027, 0, 18),
    endbydate: new Date(2027, 5, 30),
    noenddate: false,
  });
});

test('ending a recurrence leaves nothing of it', () => {
  const cleared = fieldsAfter(fieldsAfter({}, WEEKLY), null);
  expect(cleared).toEqual({
    frequency: 'NONE',
    period: null,
    recurrencedow: null,
    recurrencedowmask: null,
    recurrencedowim: null,
    seriesstartdate: null,
    endbydate: null,
    noenddate: false,
  });
  expect(read(cleared)).toBeNull();
});

test('an event that does not repeat is left alone when it shall not', () => {
  expect(fieldsAfter({ frequency: 'NONE' }, null)).toEqual({ frequency: 'NONE' });
});

describe('what a person or another script left', () => {
  test.each([
    ['no frequency', {}, null],
    ['an unknown frequency', { frequency: 'HOUR' }, null],
    ['lower case', { frequency: 'day' }, { frequency: 'DAY', period: 1 }],
    ['no period', { frequency: 'DAY', period: '' }, { period: 1 }],
    ['no start of the series', { frequency: 'DAY' }, { seriesStart: '2027-01-14' }],
    ['no mask', { frequency: 'WEEK' }, { dayOfWeekMask: 'FFFFTFF' }],
    ['a mask without a day', { frequency: 'WEEK', recurrencedowmask: 'FFFFFFF' }, { dayOfWeekMask: 'FFFFTFF' }],
    ['a mask on a daily series', { frequency: 'DAY', recurrencedowmask: 'FTFFFFF' }, NOTHING],
    ['an ordinal alone', { frequency: 'MONTH', recurrencedowim: '2' }, NOTHING],
    ['a weekday alone', { frequency: 'YEAR', recurrencedow: '2' }, NOTHING],
    [
      'weekday and ordinal on a weekly series',
      { frequency: 'WEEK', recurrencedow: '2', recurrencedowim: '1' },
      { dayOfWeek: null },
    ],
    [
      'an end that does not count',
      { frequency: 'DAY', noenddate: true, endbydate: new Date(2027, 5, 1) },
      { endBy: null },
    ],
    ['no end at all', { frequency: 'DAY' }, { endBy: null }],
  ])('%s', (_what, fields, expected) => {
    if (expected === null) expect(read(fields)).toBeNull();
    else expect(read(fields)).toMatchObject(expected);
  });

  test('an unknown frequency still repeats', () => {
    expect(recurrenceFields.isRecurring(record({ frequency: 'HOUR' }))).toBe(true);
    expect(recurrenceFields.isRecurring(record({ frequency: 'NONE' }))).toBe(false);
  });
});

test.each([
  ['nothing', '', []],
  ['null', null, []],
  ['a list of texts', ['2027-01-18', '2027-02-01'], ['2027-01-18', '2027-02-01']],
  ['one text', '2027-01-18\u00052027-02-01', ['2027-01-18', '2027-02-01']],
  ['dates', [new Date(2027, 0, 18)], ['2027-01-18']],
  ['words', 'first Monday', []],
])('excluded days named as %s', (_what, exclusiondate, expected) => {
  expect(recurrenceFields.named(record({ exclusiondate }))).toEqual(expected);
});
