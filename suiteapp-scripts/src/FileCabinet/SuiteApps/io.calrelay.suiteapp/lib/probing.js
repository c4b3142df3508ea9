/**
 * Finds out what the account makes of what a script sets on an event: makes one, reads it again, compares and deletes it, kind by
 * kind, so that at most one is there at any moment. They are private, invite nobody and bear keys by which a later run takes away
 * what an aborted one left. What it needs of NetSuite is handed in.
 *
 * | the event                                                   | outcome  |
 * |-------------------------------------------------------------|----------|
 * | reads back as it was set, on the days it should be          | kept     |
 * | reads back otherwise, or NetSuite shows it on other days    | dropped  |
 * | is not saved                                                | rejected |
 *
 * @NApiVersion 2.1
 */
define(['./eventFields', './probeSeries', './saves', './seriesDays'], (eventFields, probeSeries, saves, seriesDays) => {
  const CONTENT = {
    title: 'Private',
    startTime: '09:00',
    endTime: '09:30',
    status: 'CONFIRMED',
    accessLevel: 'PRIVATE',
  };
  // Of two zones one is not the integration user's own.
  const ZONES = ['Europe/London', 'America/New_York'];
  const AS_SET = 'It reads back as it was set.';
  const ENDS_THE_SCRIPT = ['SSS_USAGE_LIMIT_EXCEEDED', 'SSS_TIME_LIMIT_EXCEEDED'];

  const words = (error) => `${error?.name ?? 'ERROR'}: ${error?.message ?? 'NetSuite gave no reason'}`;

  /** @returns {{ snapshot: CalRelay.Snapshot | null, shown: Set<string>, rejected: string }} */
  const tried = ({ key, content }, ports) => {
    const record = ports.create();
    eventFields.setKey(record, key);
    eventFields.write(record, { ...CONTENT, ...content });
    let id = 0;
    try {
      id = ports.save(record);
      const { snapshot } = ports.look(ports.load(id));
      return { snapshot, shown: ports.shown(snapshot), rejected: '' };
    } catch (error) {
      if (id !== 0 || ENDS_THE_SCRIPT.includes(error?.name)) throw error;
      return { snapshot: null, shown: new Set(), rejected: words(error) };
    } finally {
      if (id !== 0) ports.remove(id);
    }
  };

  const sameSeries = (one, other) =>
    other !== null && Object.keys(one).every((member) => one[member] === other[member]);

  /** @param {CalRelay.Recurrence} recurrence */
  const judged = (recurrence, { snapshot, shown, rejected }) => {
    if (rejected) return { outcome: 'rejected', words: rejected };
    if (!snapshot.recurring) return { outcome: 'dropped', words: 'It reads back as an event that takes place once.' };
    if (!sameSeries(recurrence, snapshot.recurrence)) {
      return { outcome: 'dropped', words: `It reads back as ${JSON.stringify(snapshot.recurrence)}.` };
    }
    if (shown.size === 0) return { outcome: 'kept', words: `${AS_SET} NetSuite shows no instances to compare.` };
    const days = seriesDays.between(recurrence, recurrence.seriesStart, recurrence.endBy);
    return days.length === shown.size && days.every((day) => shown.has(day))
      ? { outcome: 'kept', words: `${AS_SET} NetSuite shows it on the same days.` }
      : { outcome: 'dropped', words: `NetSuite shows it on other days: ${[...shown].sort().join(', ')}.` };
  };

  const zoneJudged = (set, homeZone, { snapshot }) => {
    const stored = snapshot.timeZone || homeZone;
    if (stored !== set) {
      return { outcome: 'dropped', set, stored, words: `The event is kept in ${stored}, whatever zone is set.` };
    }
    return snapshot.startTime === CONTENT.startTime
      ? { outcome: 'kept', set, stored, words: AS_SET }
      : {
          outcome: 'dropped',
          set,
          stored: homeZone,
          words: `The zone is kept, but 09:00 became ${snapshot.startTime}.`,
        };
  };

  const timeZone = (keyOf, { today, homeZone, ports }) => {
    const zone = ZONES.find((each) => each !== homeZone);
    const content = { date: seriesDays.plusDays(today, 1), timeZone: zone };
    const seen = tried({ key: keyOf('time-zone'), content }, ports);
    return seen.rejected ? { refusal: seen.rejected } : zoneJudged(zone, homeZone, seen);
  };

  const everything = (run, around) => {
    const keyOf = (kind) => `${saves.PROBE}${run}:${kind}`;
    const zone = timeZone(keyOf, around);
    if (zone.refusal) {
      return { error: { code: 'EVENT_REFUSED', message: `No event can be saved at all: ${zone.refusal}` } };
    }
    const recurrence = probeSeries.from(around.today).map((each) => ({
      kind: each.kind,
      ...judged(
        each.recurrence,
        tried({ key: keyOf(each.kind), content: { recurrence: each.recurrence } }, around.ports),
      ),
    }));
    return { timeZone: zone, recurrence };
  };

  return {
    /** @param {{ today: string, homeZone: string, ports: any }} around */
    run: (run, around) => {
      try {
        return everything(run, around);
      } finally {
        around.ports.sweep(`${saves.PROBE}${run}:`);
      }
    },
  };
});
