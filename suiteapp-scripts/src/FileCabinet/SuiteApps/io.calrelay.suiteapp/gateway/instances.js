/**
 * The days on which NetSuite shows instances of series: one search for all of them.
 *
 * Provider: with the column instancestart a search has a row for each occurrence; as text, in the caller's zone (netsuite.md 1.5, 1.6).
 *
 * @NApiVersion 2.1
 */
define(['N/format', 'N/search', '../lib/budget', '../lib/seriesDays', '../lib/wallTime'], (
  /** @type {typeof import('N/format')} */ format,
  /** @type {typeof import('N/search')} */ search,
  budget,
  seriesDays,
  wallTime,
) => {
  // The zone of the script's own clock, by whose parts wallTime reads a Date.
  const SCRIPT_ZONE = format.Timezone.AMERICA_LOS_ANGELES;
  const type = format.Type.DATETIME;

  const dateText = (date) => format.format({ value: wallTime.date(date), type: format.Type.DATE });

  /**
   * What the calendar on the wall shows in that zone: the moment is written there and read again as if it were here.
   *
   * @param {any} timezone An Olson name, which is what the members of format.Timezone are.
   */
  const dayIn = (timezone, moment) => {
    const value = format.format({ value: moment, type, timezone });
    return wallTime.dateText(format.parse({ value, type, timezone: SCRIPT_ZONE }));
  };

  /** One day more on both sides, because the filter counts days in the caller's zone. */
  const filters = (wanted) => {
    const from = wanted.map((each) => each.from).sort()[0];
    const until = wanted.map((each) => each.until).sort()[wanted.length - 1];
    return [
      ['internalid', 'anyof', wanted.map(({ id }) => id)],
      'and',
      ['instancestart', 'within', dateText(seriesDays.plusDays(from, -1)), dateText(seriesDays.plusDays(until, 1))],
    ];
  };

  const everyRow = (results) => {
    const rows = [];
    let block;
    do {
      block = results.getRange({ start: rows.length, end: rows.length + budget.BLOCK });
      rows.push(...block);
    } while (block.length === budget.BLOCK);
    return rows;
  };

  /** An account that knows no such column shows no instances; any other failure is one, lest days taken out seem restored. */
  const found = (wanted) => {
    try {
      const columns = ['internalid', 'instancestart'];
      return everyRow(search.create({ type: 'calendarevent', filters: filters(wanted), columns }).run());
    } catch (error) {
      if (String(error?.name).startsWith('SSS_INVALID_SRCH')) return [];
      throw error;
    }
  };

  return {
    /**
     * @param {{ id: number, timeZone: string, from: string, until: string }[]} wanted
     * @returns {Map<number, Set<string>>} Of each event the days, in its own zone.
     */
    shown: (wanted) => {
      const days = new Map(wanted.map(({ id }) => [id, new Set()]));
      if (wanted.length === 0) return days;
      const rows = found(wanted);
      const zones = new Map(wanted.map(({ id, timeZone }) => [id, timeZone]));
      rows.forEach((row) => {
        const moment = format.parse({ value: String(row.getValue({ name: 'instancestart' })), type });
        days.get(Number(row.id))?.add(dayIn(zones.get(Number(row.id)), moment));
      });
      return days;
    },
  };
});
