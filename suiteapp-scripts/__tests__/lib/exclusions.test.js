const exclusions = require('SuiteScripts/lib/exclusions');
const seriesDays = require('SuiteScripts/lib/seriesDays');

const TODAY = '2027-01-10';
const DAILY = {
  frequency: 'DAY',
  period: 1,
  dayOfWeekMask: null,
  dayOfWeek: null,
  dayOfWeekInMonth: null,
  seriesStart: '2027-01-04',
  endBy: '2027-03-31',
};
const ENDLESS = { ...DAILY, endBy: null };

const all = (series) => seriesDays.between(series, series.seriesStart, '2035-12-31').slice(0, 2000);
const seen = (series, isShown, named = []) =>
  exclusions.of(series, { named, shown: new Set(all(series).filter(isShown)), today: TODAY });
const NOTHING = { dates: [], from: null, until: null, clamped: false };

test('nothing is taken out where every day is shown', () => {
  expect(seen(DAILY, () => true)).toEqual({ ...NOTHING, from: '2027-01-04', until: '2027-03-31' });
});

test('a gap is what was taken out', () => {
  const gap = ['2027-01-20', '2027-02-14'];
  expect(seen(DAILY, (day) => !gap.includes(day)).dates).toEqual(gap);
});

test('the first and the last day can be taken out', () => {
  const gap = ['2027-01-04', '2027-03-31'];
  expect(seen(DAILY, (day) => !gap.includes(day))).toMatchObject({
    dates: gap,
    from: '2027-01-04',
    until: '2027-03-31',
  });
});

test('an account that shows no instances tells nothing', () => {
  expect(seen(DAILY, () => false)).toEqual(NOTHING);
});

test('an account that counts otherwise tells nothing', () => {
  const weekly = { ...DAILY, period: 7 };
  const shown = new Set(['2027-01-04', '2027-01-12']);
  expect(exclusions.of(weekly, { named: [], shown, today: TODAY })).toEqual(NOTHING);
});

test('days that the record names need no search, but count only if the series makes them', () => {
  const named = ['2027-02-02', '2027-01-31', '2027-02-02', '2026-01-01'];
  expect(seen(DAILY, () => false, named)).toEqual({ ...NOTHING, dates: ['2027-01-31', '2027-02-02'] });
});

test('named and missing days are one list', () => {
  expect(seen(DAILY, (day) => day !== '2027-02-03', ['2027-01-31', '2027-02-03']).dates).toEqual([
    '2027-01-31',
    '2027-02-03',
  ]);
});

test('an account that shows a year only is not believed about later', () => {
  const told = seen(ENDLESS, (day) => day < '2028-01-10' && day !== '2027-05-05');
  expect(told).toMatchObject({ dates: ['2027-05-05'], from: '2027-01-04', until: '2028-01-09' });
});

test('an account that shows a year only is not believed about the end of a long series either', () => {
  const long = { ...DAILY, endBy: '2028-01-15' };
  expect(seen(long, (day) => day < '2028-01-10')).toMatchObject({ dates: [], from: '2027-01-04', until: '2028-01-09' });
});

test('an account that has forgotten the past is not believed about it', () => {
  const old = { ...ENDLESS, seriesStart: '2025-01-01' };
  expect(seen(old, (day) => day > '2026-12-31')).toMatchObject({ dates: [], from: '2027-01-01' });
});

test('a search looks two years ahead, no further than the series goes, and not at what has yet to begin then', () => {
  expect(exclusions.range(DAILY, TODAY)).toMatchObject({ from: '2027-01-04', until: '2027-03-31' });
  expect(exclusions.range(ENDLESS, TODAY)).toMatchObject({ from: '2027-01-04', until: '2029-01-10' });
  expect(exclusions.range({ ...ENDLESS, seriesStart: '2030-01-01' }, TODAY)).toBeNull();
  expect(exclusions.range({ ...ENDLESS, seriesStart: '1990-01-01' }, TODAY)).toBeNull();
});

test('what was taken out stays known as the days go by', () => {
  const shown = new Set(all(ENDLESS).filter((day) => day !== '2027-01-20'));
  const years = ['2027-01-10', '2028-06-01', '2030-01-01'].map((today) =>
    exclusions.of(ENDLESS, { named: [], shown, today }),
  );
  expect(years.map(({ dates }) => dates)).toEqual(Array(3).fill(['2027-01-20']));
});

describe('months that lack the day', () => {
  const on31 = { ...DAILY, frequency: 'MONTH', seriesStart: '2027-01-31', endBy: '2027-07-31' };
  const of = (...days) => exclusions.of(on31, { named: ['2027-02-28'], shown: new Set(days), today: TODAY });

  test('are passed over where NetSuite shows nothing there', () => {
    expect(of('2027-01-31', '2027-05-31', '2027-07-31')).toMatchObject({ dates: ['2027-03-31'], clamped: false });
  });

  test('have it on their last day where NetSuite shows it so', () => {
    expect(of('2027-01-31', '2027-03-31', '2027-05-31', '2027-06-30', '2027-07-31')).toMatchObject({
      dates: ['2027-02-28', '2027-04-30'],
      clamped: true,
    });
  });

  test('have it on no other day', () => {
    expect(of('2027-01-31', '2027-03-01')).toEqual(NOTHING);
  });
});
