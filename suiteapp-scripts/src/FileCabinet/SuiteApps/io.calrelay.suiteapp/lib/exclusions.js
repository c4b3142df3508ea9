/**
 * Which days of a series were taken out: those that the record names, and those on which the series should take place but
 * NetSuite shows no instance of it.
 *
 * What is concluded from instances is guarded, because a missing instance becomes a cancelled occurrence in people's calendars:
 *
 * | NetSuite shows                                    | concluded                                                         |
 * |---------------------------------------------------|-------------------------------------------------------------------|
 * | an instance on a day that the rule does not make  | nothing: this account counts otherwise than we do. But the last   |
 * |                                                   | day of a month that lacks the day of the series tells how short   |
 * |                                                   | months are counted                                                |
 * | no instance at all                                | nothing: this account shows none                                  |
 * | none before the first, on more than ten days      | nothing about those days: the past may not be shown               |
 * | none after the last                               | nothing about those days: the future may not be shown yet. Only   |
 * |                                                   | the last ten of a series that ends within a year are believed     |
 * | a gap between two instances                       | taken out                                                         |
 *
 * @NApiVersion 2.1
 */
define(['./seriesDays'], (seriesDays) => {
  const DAYS_AHEAD = 731;
  const DAYS_NEAR = 366;
  const EDGE = 10;
  // 27 years of days; whatever repeats more often than that is not searched for, so that one event cannot eat all units.
  const MOST_INSTANCES = 10_000;

  const earlier = (one, other) => (other !== null && other < one ? other : one);

  /** Where a series is searched for instances; null where that is out of the question. */
  const range = (recurrence, today) => {
    const [from, until] = [recurrence.seriesStart, earlier(seriesDays.plusDays(today, DAYS_AHEAD), recurrence.endBy)];
    if (until < from) return null;
    const days = seriesDays.between(recurrence, from, until);
    return days.length === 0 || days.length > MOST_INSTANCES ? null : { from, until, days };
  };

  /** How far the instances can be believed to be all there are. */
  const told = ({ from, until, days }, shown, endsSoon) => {
    const seen = [...shown].sort();
    const [first, last] = [seen[0], earlier(seen[seen.length - 1], until)];
    const before = days.filter((day) => day < first).length;
    const after = days.filter((day) => day > last).length;
    return { from: before <= EDGE ? from : first, until: endsSoon && after <= EDGE ? until : last };
  };

  /** The way of counting by which every instance is one of the series. */
  const understood = (recurrence, shown) =>
    [false, true]
      .map((clamped) => ({ ...recurrence, clamped }))
      .find((each) => [...shown].every((day) => seriesDays.makes(each, day)));

  const sorted = (dates) => [...new Set(dates)].sort();

  return {
    range,
    /**
     * @param {CalRelay.Recurrence} recurrence
     * @param {{ named: string[], shown: Set<string>, today: string }} seen shown: days on which NetSuite shows an instance
     * @returns {CalRelay.Exclusions}
     */
    of: (recurrence, { named, shown, today }) => {
      const counted = shown.size > 0 ? understood(recurrence, shown) : undefined;
      const own = named.filter((day) => seriesDays.makes(counted ?? recurrence, day));
      const asked = counted ? range(counted, today) : null;
      if (asked === null) return { dates: sorted(own), from: null, until: null, clamped: false };
      const endsSoon = recurrence.endBy !== null && recurrence.endBy <= seriesDays.plusDays(today, DAYS_NEAR);
      const { from, until } = told(asked, shown, endsSoon);
      const missing = asked.days.filter((day) => day >= from && day <= until && !shown.has(day));
      return { dates: sorted([...own, ...missing]), from, until, clamped: counted.clamped };
    },
  };
});
