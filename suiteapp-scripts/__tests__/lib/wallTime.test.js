const wallTime = require('SuiteScripts/lib/wallTime');

describe('wall time', () => {
  test.each(['2027-01-14', '2027-03-14', '2027-11-07', '2028-02-29', '2027-12-31'])('%s survives', (day) => {
    expect(wallTime.dateText(wallTime.date(day))).toBe(day);
  });

  // 02:30 does not exist in Pacific time on a day the clocks change; on the first of 1970 it does.
  test.each(['00:00', '02:30', '09:05', '23:59'])('%s survives', (time) => {
    expect(wallTime.timeText(wallTime.timeOfDay(time))).toBe(time);
  });

  test('a date is a midnight in the script zone', () => {
    expect(wallTime.date('2027-01-14').toISOString()).toBe('2027-01-14T08:00:00.000Z');
  });

  test('an empty field is no date, no time and no moment', () => {
    expect([wallTime.dateText(''), wallTime.timeText(null), wallTime.epochMillis(undefined)]).toEqual(['', null, 0]);
  });

  test('text in a time field is no time', () => {
    expect(wallTime.timeText('9:00 am')).toBeNull();
  });
});
