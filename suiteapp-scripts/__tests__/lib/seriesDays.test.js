const seriesDays = require('SuiteScripts/lib/seriesDays');
const { dateOf, days } = require('../stubs/series');

/** The same numbers for the same seed. */
const chanceOf = (seed) => {
  let state = seed * 2_654_435_761 + 1;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 374_761_393) >>> 0;
    return state % below;
  };
};

const randomRule = (chance) => {
  const frequency = ['DAY', 'WEEK', 'MONTH', 'YEAR'][chance(4)];
  const byWeekday = ['MONTH', 'YEAR'].includes(frequency) && chance(2) === 0;
  const mask = Array.from({ length: 7 }, () => 'TF'[chance(2)]).join('');
  const seriesStart = seriesDays.plusDays('2026-12-20', chance(700));
  return {
    frequency,
    period: 1 + chance(4),
    dayOfWeekMask: frequency === 'WEEK' ? mask.replace(/^F{7}$/, 'FFFFFFT') : null,
    dayOfWeek: byWeekday ? 1 + chance(7) : null,
    dayOfWeekInMonth: byWeekday ? 1 + chance(5) : null,
    seriesStart,
    endBy: chance(3) === 0 ? null : seriesDays.plusDays(seriesStart, chance(900)),
  };
};

/** The oracle: another program, that counts day by day. */
const counted = (rule) =>
  days({
    frequency: rule.frequency,
    period: rule.period,
    start: dateOf(rule.seriesStart),
    mask: rule.dayOfWeekMask,
    dow: rule.dayOfWeek,
    dowim: rule.dayOfWeekInMonth,
    endBy: rule.endBy,
  });

const SEEDS = Array.from({ length: 400 }, (_, seed) => seed);

test.each(SEEDS)('seed %i: the days are those that a calendar has', (seed) => {
  const chance = chanceOf(seed);
  const rule = randomRule(chance);
  const [from, until] = [chance(900), chance(900)].map((days) => seriesDays.plusDays('2026-12-01', days)).sort();
  const calendar = counted(rule);
  const limit = seriesDays.plusDays(rule.seriesStart, 799);
  const found = seriesDays.between(rule, from, until).filter((day) => day <= limit);
  expect({ rule, days: found }).toEqual({ rule, days: calendar.filter((day) => day >= from && day <= until) });
  const around = Array.from({ length: 40 }, (_, days) => seriesDays.plusDays(rule.seriesStart, days - 5));
  expect({ rule, days: around.filter((day) => seriesDays.makes(rule, day)) }).toEqual({
    rule,
    days: around.filter((day) => calendar.includes(day)),
  });
});

const BY_DATE = {
  frequency: 'MONTH',
  period: 1,
  dayOfWeekMask: null,
  dayOfWeek: null,
  dayOfWeekInMonth: null,
  endBy: null,
};

test('months without the day are passed over', () => {
  const rule = { ...BY_DATE, seriesStart: '2027-01-31' };
  expect(seriesDays.between(rule, '2027-01-01', '2027-06-30')).toEqual(['2027-01-31', '2027-03-31', '2027-05-31']);
});

test('leap days come every four years', () => {
  const rule = { ...BY_DATE, frequency: 'YEAR', seriesStart: '2024-02-29' };
  expect(seriesDays.between(rule, '2024-01-01', '2033-12-31')).toEqual(['2024-02-29', '2028-02-29', '2032-02-29']);
});

test('weeks begin on Sunday', () => {
  const rule = { ...BY_DATE, frequency: 'WEEK', period: 2, dayOfWeekMask: 'TTFFFFF', seriesStart: '2027-01-04' };
  expect(seriesDays.between(rule, '2027-01-01', '2027-01-31')).toEqual([
    '2027-01-04',
    '2027-01-17',
    '2027-01-18',
    '2027-01-31',
  ]);
});

test('what is no date is no day of any series', () => {
  expect(seriesDays.makes({ ...BY_DATE, frequency: 'DAY', seriesStart: '2027-01-04' }, '')).toBe(false);
});
