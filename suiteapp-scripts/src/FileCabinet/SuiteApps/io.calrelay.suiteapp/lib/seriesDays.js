/**
 * The days that a native series makes, without regard to those that were taken out: NetSuite's own counting (netsuite.md 1.5).
 * Weeks begin on Sunday; a month or year that lacks the day is passed over, or has it on its last day where the series is clamped.
 *
 * @NApiVersion 2.1
 */
define([], () => {
  const DAY_MILLIS = 86_400_000;
  // 1970-01-01, day 0, was a Thursday.
  const THURSDAY = 4;
  const LAST = 5;
  const BY_DAY = ['DAY', 'WEEK'];

  const number = (text) => Date.parse(`${text}T00:00:00Z`) / DAY_MILLIS;
  const text = (day) => new Date(day * DAY_MILLIS).toISOString().slice(0, 10);
  /** 0 for Sunday. */
  const weekday = (day) => (((day + THURSDAY) % 7) + 7) % 7;
  const week = (day) => Math.floor((day + THURSDAY) / 7);
  /** Months since the year 0. */
  const month = (day) => {
    const date = new Date(day * DAY_MILLIS);
    return date.getUTCFullYear() * 12 + date.getUTCMonth();
  };
  const firstOf = (months) =>
    number(`${String(Math.floor(months / 12)).padStart(4, '0')}-${two((months % 12) + 1)}-01`);
  const two = (value) => String(value).padStart(2, '0');

  const monthsBetween = ({ frequency, period }) => (frequency === 'YEAR' ? 12 * period : period);

  const byWeekday = (months, { dayOfWeek, dayOfWeekInMonth }) => {
    const [first, next] = [firstOf(months), firstOf(months + 1)];
    const earliest = first + ((dayOfWeek - 1 - weekday(first) + 7) % 7);
    if (dayOfWeekInMonth < LAST) return earliest + 7 * (dayOfWeekInMonth - 1);
    return earliest + 7 * Math.floor((next - 1 - earliest) / 7);
  };

  const byDate = (months, { seriesStart, clamped }) => {
    const [day, last] = [firstOf(months) + Number(seriesStart.slice(8)) - 1, firstOf(months + 1) - 1];
    if (day <= last) return day;
    return clamped ? last : null;
  };

  /** The one day in a month; null where the month lacks it. */
  const dayIn = (months, recurrence) =>
    recurrence.dayOfWeek === null ? byDate(months, recurrence) : byWeekday(months, recurrence);

  const RULES = {
    DAY: (day, start, { period }) => (day - start) % period === 0,
    WEEK: (day, start, { period, dayOfWeekMask }) =>
      dayOfWeekMask[weekday(day)] === 'T' && (week(day) - week(start)) % period === 0,
    MONTH: (day, start, recurrence) =>
      (month(day) - month(start)) % monthsBetween(recurrence) === 0 && dayIn(month(day), recurrence) === day,
  };
  RULES.YEAR = RULES.MONTH;

  /** Each day, or each day of the months that count: what a series may make from one day to another. */
  const candidates = (recurrence, from, until) => {
    if (BY_DAY.includes(recurrence.frequency))
      return Array.from({ length: until - from + 1 }, (_, index) => from + index);
    const step = monthsBetween(recurrence);
    const first = month(number(recurrence.seriesStart));
    const skipped = Math.max(0, Math.floor((month(from) - first) / step));
    const days = [];
    for (let months = first + skipped * step; firstOf(months) <= until; months += step) {
      days.push(dayIn(months, recurrence));
    }
    return days.filter((day) => day !== null && day >= from && day <= until);
  };

  const makes = (recurrence, day) => {
    const start = number(recurrence.seriesStart);
    const isWithin = day >= start && (recurrence.endBy === null || day <= number(recurrence.endBy));
    return isWithin && RULES[recurrence.frequency](day, start, recurrence);
  };

  return {
    /** @param {CalRelay.Recurrence & { clamped?: boolean }} recurrence */
    makes: (recurrence, date) => makes(recurrence, number(date)),
    /**
     * The days from one date to another, both inclusive, in order.
     *
     * @param {CalRelay.Recurrence & { clamped?: boolean }} recurrence
     * @returns {string[]}
     */
    between: (recurrence, from, until) => {
      const end = Math.min(number(until), recurrence.endBy === null ? Infinity : number(recurrence.endBy));
      const begin = Math.max(number(from), number(recurrence.seriesStart));
      return candidates(recurrence, begin, end)
        .filter((day) => makes(recurrence, day))
        .map(text);
    },
    /** @returns {string} The date so many days later. */
    plusDays: (date, days) => text(number(date) + days),
  };
});
