/** The days of a series, counted one by one on a calendar: slow, plain, and by other means than the SuiteApp's own lib. */
const isoOf = (date) =>
  [date.getFullYear(), String(date.getMonth() + 1).padStart(2, '0'), String(date.getDate()).padStart(2, '0')].join('-');
const dateOf = (iso) => new Date(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1, Number(iso.slice(8)));
const sundayBefore = (date) => new Date(date.getFullYear(), date.getMonth(), date.getDate() - date.getDay());
const daysBetween = (one, other) => Math.round((other - one) / 86_400_000);
const monthsBetween = (one, other) =>
  (other.getFullYear() - one.getFullYear()) * 12 + other.getMonth() - one.getMonth();

const isNth = (date, ordinal) => {
  const next = new Date(date.getFullYear(), date.getMonth(), date.getDate() + 7);
  return ordinal === 5 ? next.getMonth() !== date.getMonth() : Math.ceil(date.getDate() / 7) === ordinal;
};

const isDayOf = (date, { start, months, dow, dowim }) =>
  monthsBetween(start, date) % months === 0 &&
  (dow ? date.getDay() === dow - 1 && isNth(date, dowim) : date.getDate() === start.getDate());

const KINDS = {
  DAY: (date, { start, period }) => daysBetween(start, date) % period === 0,
  WEEK: (date, { start, period, mask }) =>
    mask[date.getDay()] === 'T' && (daysBetween(sundayBefore(start), sundayBefore(date)) / 7) % period === 0,
  MONTH: (date, rule) => isDayOf(date, { ...rule, months: rule.period }),
  YEAR: (date, rule) => isDayOf(date, { ...rule, months: 12 * rule.period }),
};

/** @returns {string[]} Days, at most so many. */
const days = (rule, most = 800) => {
  const found = [];
  for (let date = rule.start, count = 0; count < most && isoOf(date) <= (rule.endBy ?? '9999'); count += 1) {
    if (KINDS[rule.frequency](date, rule)) found.push(isoOf(date));
    date = new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1);
  }
  return found;
};

module.exports = {
  isoOf,
  dateOf,
  days,
  /** Of a stored event, without the days taken out; its one day if it does not repeat. */
  instancesOf: ({ fields }) => {
    const frequency = fields.frequency ?? 'NONE';
    if (frequency === 'NONE') return [isoOf(fields.startdate)];
    const start = fields.seriesstartdate || fields.startdate;
    const mask =
      fields.recurrencedowmask || [...'FFFFFFF'].map((_, day) => (day === start.getDay() ? 'T' : 'F')).join('');
    const rule = {
      frequency,
      start,
      mask,
      period: Number(fields.period || 1),
      dow: Number(fields.recurrencedow || 0),
      dowim: Number(fields.recurrencedowim || 0),
      endBy: fields.noenddate || !fields.endbydate ? null : isoOf(fields.endbydate),
    };
    return days(rule).filter((day) => !(fields.takenOut ?? []).includes(day));
  },
};
