import { instantOf } from './time.js';

/**
 * How a meeting repeats, as the form asks for it.
 *
 * @typedef {{every: 'day'|'week'|'month'|'year', interval: number, days: string[], by: 'date'|'weekday', until: string, count: number}} Rule
 *   `days`: two letters each, weekly only; `until`: date, empty for none; `count`: 0 for none
 */
const DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const NAMES = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const WEEKS = ['first', 'second', 'third', 'fourth', 'last'];

const calendarDay = (wall) => new Date(`${wall.slice(0, 10)}T00:00:00Z`);
export const weekdayOf = (wall) => DAYS[calendarDay(wall).getUTCDay()];
const name = (day) => NAMES[DAYS.indexOf(day)];
const listed = (words) => new Intl.ListFormat('en', { type: 'conjunction' }).format(words);

/** The week of the month in which a day lies: 0 to 3, 4 for the last where the fifth is meant. */
const weekOfMonth = (wall) => Math.min(4, Math.floor((Number(wall.slice(8, 10)) - 1) / 7));

/** As a line of iCalendar. @param {{start: string, allDay: boolean, zone: string}} draft */
export function rrule(rule, draft) {
  const parts = [`FREQ=${{ day: 'DAILY', week: 'WEEKLY', month: 'MONTHLY', year: 'YEARLY' }[rule.every]}`];
  if (rule.interval > 1) parts.push(`INTERVAL=${rule.interval}`);
  if (rule.every === 'week') parts.push(`BYDAY=${days(rule, draft.start).join(',')}`);
  if (rule.every === 'month' && rule.by === 'weekday') {
    const week = weekOfMonth(draft.start);
    parts.push(`BYDAY=${week === 4 ? -1 : week + 1}${weekdayOf(draft.start)}`);
  }
  if (rule.count) parts.push(`COUNT=${rule.count}`);
  else if (rule.until) parts.push(`UNTIL=${until(rule.until, draft)}`);
  return `RRULE:${parts.join(';')}`;
}

/** With a time, the limit is an instant: the end of that day where the meeting is. */
const until = (day, { allDay, zone }) =>
  (allDay ? day : instantOf(`${day}T23:59:59`, zone)).replaceAll(/[-:]/g, '');

const days = (rule, start) => (rule.days.length ? rule.days : [weekdayOf(start)]);

/** As Graph's `recurrence`. */
export function graphPattern(rule, start, zone) {
  const pattern = { interval: rule.interval, firstDayOfWeek: 'monday' };
  const dayOfMonth = Number(start.slice(8, 10));
  if (rule.every === 'day') pattern.type = 'daily';
  if (rule.every === 'week') Object.assign(pattern, { type: 'weekly', daysOfWeek: days(rule, start).map((day) => name(day).toLowerCase()) });
  if (rule.every === 'month' && rule.by === 'date') Object.assign(pattern, { type: 'absoluteMonthly', dayOfMonth });
  if (rule.every === 'month' && rule.by === 'weekday') {
    Object.assign(pattern, { type: 'relativeMonthly', index: WEEKS[weekOfMonth(start)], daysOfWeek: [name(weekdayOf(start)).toLowerCase()] });
  }
  if (rule.every === 'year') Object.assign(pattern, { type: 'absoluteYearly', dayOfMonth, month: Number(start.slice(5, 7)) });
  return { pattern, range: range(rule, start, zone) };
}

function range(rule, start, zone) {
  const common = { startDate: start.slice(0, 10), recurrenceTimeZone: zone };
  if (rule.count) return { type: 'numbered', numberOfOccurrences: rule.count, ...common };
  return rule.until ? { type: 'endDate', endDate: rule.until, ...common } : { type: 'noEnd', ...common };
}

/** As the hidden fields of NetSuite's event form. NetSuite counts no occurrences: a series ends by date, or never. */
export function netsuiteFields(rule, start) {
  const fields = {
    frequency: rule.every.toUpperCase(),
    period: String(rule.interval),
    seriesstartdate: start.slice(0, 10),
    noenddate: !rule.until,
    ...(rule.until ? { endbydate: rule.until } : {}),
  };
  if (rule.every === 'week') fields.recurrencedowmask = DAYS.map((day) => (days(rule, start).includes(day) ? 'T' : 'F')).join('');
  if (rule.every === 'month' && rule.by === 'weekday') {
    fields.recurrencedow = String(DAYS.indexOf(weekdayOf(start)) + 1);
    fields.recurrencedowim = String(weekOfMonth(start) + 1);
  }
  return fields;
}

const every = (interval, unit) => (interval > 1 ? `every ${interval} ${unit}s` : `every ${unit}`);

export function graphWords({ pattern, range: { type, endDate, numberOfOccurrences } }) {
  const unit = { daily: 'day', weekly: 'week' }[pattern.type] ?? (pattern.type.endsWith('Yearly') ? 'year' : 'month');
  const named = (pattern.daysOfWeek ?? []).map((day) => name(day.slice(0, 2).toUpperCase()));
  const on = pattern.index && pattern.type.startsWith('relative') ? ` on the ${pattern.index} ${listed(named)}` : named.length ? ` on ${listed(named)}` : '';
  const end = { endDate: ` until ${endDate}`, numbered: `, ${numberOfOccurrences} times` }[type] ?? '';
  return every(pattern.interval, unit) + on + end;
}

export function rruleWords(lines) {
  const line = lines.find((each) => each.startsWith('RRULE:'));
  if (!line) return '';
  const parts = Object.fromEntries(line.slice(6).split(';').map((each) => each.split('=')));
  const unit = { DAILY: 'day', WEEKLY: 'week', MONTHLY: 'month', YEARLY: 'year' }[parts.FREQ];
  const on = parts.BYDAY ? ` on ${listed(parts.BYDAY.split(',').map(dayWords))}` : '';
  const end = parts.COUNT ? `, ${parts.COUNT} times` : parts.UNTIL ? ` until ${parts.UNTIL.replace(/^(\d{4})(\d\d)(\d\d).*/, '$1-$2-$3')}` : '';
  return every(Number(parts.INTERVAL ?? 1), unit) + on + end;
}

function dayWords(text) {
  const [, week, day] = /^(-?\d*)(\w\w)$/.exec(text);
  return week ? `the ${week === '-1' ? 'last' : WEEKS[Number(week) - 1]} ${name(day)}` : name(day);
}

export function netsuiteWords({ frequency, period, recurrencedowmask, recurrencedow, recurrencedowim, endbydate, noenddate }) {
  if (!frequency || frequency === 'NONE') return '';
  const named = [...(recurrencedowmask ?? '')].flatMap((flag, index) => (flag === 'T' ? [NAMES[index]] : []));
  const on = named.length
    ? ` on ${listed(named)}`
    : recurrencedow ? ` on the ${WEEKS[recurrencedowim - 1]} ${NAMES[recurrencedow - 1]}` : '';
  return every(Number(period || 1), frequency.toLowerCase()) + on + (endbydate && !noenddate ? ` until ${endbydate}` : '');
}
