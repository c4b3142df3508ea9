const probeSeries = require('SuiteScripts/lib/probeSeries');
const seriesDays = require('SuiteScripts/lib/seriesDays');

const TODAYS = ['2027-01-31', '2027-06-15', '2027-11-01', '2027-12-31', '2028-02-29'];
const days = ({ recurrence }) => seriesDays.between(recurrence, recurrence.seriesStart, recurrence.endBy);

describe.each(TODAYS)('on %s', (today) => {
  const all = probeSeries.from(today);

  test.each(all)('$kind begins on a day it makes, later than anything near, and comes again', (each) => {
    expect(days(each)[0]).toBe(each.recurrence.seriesStart);
    expect(days(each).length).toBeGreaterThan(1);
    expect(each.recurrence.seriesStart > seriesDays.plusDays(today, 35)).toBe(true);
  });

  test('no kind has the days of another', () => {
    expect(new Set(all.map((each) => days(each).join())).size).toBe(7);
  });

  test('the last Friday is neither always the fourth nor always the fifth', () => {
    const { recurrence } = all.find(({ kind }) => kind === 'monthly-by-last-weekday');
    const fourths = { ...recurrence, dayOfWeekInMonth: 4 };
    const both = days({ recurrence }).map((day) => seriesDays.makes({ ...fourths, seriesStart: '2026-01-01' }, day));
    expect(new Set(both).size).toBe(2);
  });

  test('weeks that began on Monday would show', () => {
    const { recurrence } = all.find(({ kind }) => kind === 'weekly');
    const sundays = days({ recurrence }).filter((day) => new Date(`${day}T00:00:00Z`).getUTCDay() === 0);
    expect(sundays.length).toBeGreaterThan(0);
  });
});
