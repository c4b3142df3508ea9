/**
 * One series of each kind that the relay writes, begun two months from now so that nobody looks at it, and as short as tells the
 * kinds apart.
 *
 * @NApiVersion 2.1
 */
define(['./seriesDays'], (seriesDays) => {
  const MONTHS_AHEAD = 2;
  const WEEKS = 28;
  const QUARTER = 100;
  const YEAR = 380;

  // Sunday, Monday and Wednesday: weeks that began on another day than Sunday would show.
  const MASK = 'TTFTFFF';

  const by = (changes) => ({
    period: 1,
    dayOfWeekMask: null,
    dayOfWeek: null,
    dayOfWeekInMonth: null,
    ...changes,
  });

  const KINDS = [
    ['daily', by({ frequency: 'DAY', period: 3 }), WEEKS],
    ['weekly', by({ frequency: 'WEEK', period: 2, dayOfWeekMask: MASK }), WEEKS],
    ['monthly-by-day', by({ frequency: 'MONTH' }), QUARTER],
    ['monthly-by-weekday', by({ frequency: 'MONTH', dayOfWeek: 3, dayOfWeekInMonth: 2 }), QUARTER],
    ['monthly-by-last-weekday', by({ frequency: 'MONTH', dayOfWeek: 6, dayOfWeekInMonth: 5 }), QUARTER],
    ['yearly-by-day', by({ frequency: 'YEAR' }), YEAR],
    ['yearly-by-weekday', by({ frequency: 'YEAR', dayOfWeek: 5, dayOfWeekInMonth: 3 }), YEAR],
  ];

  /** The tenth of a month is neither its first week nor its last, and every month has one. */
  const anchor = (today) => {
    const [year, month] = today.split('-').map(Number);
    const months = year * 12 + month - 1 + MONTHS_AHEAD;
    return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-10`;
  };

  return {
    /**
     * @param {string} today YYYY-MM-DD
     * @returns {{ kind: string, recurrence: CalRelay.Recurrence }[]} Each begins on a day that it makes.
     */
    from: (today) => {
      const begin = anchor(today);
      return KINDS.map(([kind, rule, days]) => {
        const endBy = seriesDays.plusDays(begin, days);
        const [seriesStart] = seriesDays.between({ ...rule, seriesStart: begin, endBy }, begin, endBy);
        return { kind, recurrence: { ...rule, seriesStart, endBy } };
      });
    },
  };
});
