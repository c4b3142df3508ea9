/**
 * How an event repeats, read from and written to the record's hidden fields: text for all but the dates (netsuite.md 1.5).
 *
 * Provider: Oracle's pages contradict each other on whether a server script may set them; the probe finds out.
 *
 * @NApiVersion 2.1
 */
define(['./wallTime'], (wallTime) => {
  const FREQUENCIES = ['DAY', 'WEEK', 'MONTH', 'YEAR'];
  const MASK = /^F*T[TF]*$/;
  const WEEK = 7;
  const LAST = 5;
  const ISO_DATE = /\d{4}-\d{2}-\d{2}/g;
  const EVERY_FIELD = [
    'period',
    'recurrencedow',
    'recurrencedowmask',
    'recurrencedowim',
    'seriesstartdate',
    'endbydate',
  ];

  const text = (record, fieldId) => {
    const value = record.getValue({ fieldId });
    return value === null || value === undefined ? '' : String(value);
  };
  const date = (record, fieldId) => wallTime.dateText(record.getValue({ fieldId }));
  const flag = (record, fieldId) => ['true', 'T'].includes(text(record, fieldId));
  const numberUpTo = (most, value) => (Number(value) >= 1 && Number(value) <= most ? Math.floor(Number(value)) : null);

  const frequency = (record) => text(record, 'frequency').toUpperCase();
  const isRecurring = (record) => !['', 'NONE'].includes(frequency(record));

  /** The weekday of the start counts where no other is named. */
  const mask = (record, start) => {
    const value = text(record, 'recurrencedowmask').toUpperCase();
    if (value.length === WEEK && MASK.test(value)) return value;
    const day = wallTime.date(start).getDay();
    return Array.from({ length: WEEK }, (_, index) => (index === day ? 'T' : 'F')).join('');
  };

  /** Weekday and ordinal go together; one alone means a series by date. */
  const weekdayOfMonth = (record) => {
    const dayOfWeek = numberUpTo(WEEK, text(record, 'recurrencedow'));
    const dayOfWeekInMonth = numberUpTo(LAST, text(record, 'recurrencedowim'));
    return dayOfWeek === null || dayOfWeekInMonth === null
      ? { dayOfWeek: null, dayOfWeekInMonth: null }
      : { dayOfWeek, dayOfWeekInMonth };
  };

  /** @returns {CalRelay.Recurrence | null} Null for an event that takes place once, and where the fields make no sense. */
  const read = (record) => {
    const kind = frequency(record);
    const seriesStart = date(record, 'seriesstartdate') || date(record, 'startdate');
    if (!FREQUENCIES.includes(kind) || seriesStart === '') return null;
    const byMonth = kind === 'MONTH' || kind === 'YEAR';
    return {
      frequency: kind,
      period: numberUpTo(Infinity, text(record, 'period')) ?? 1,
      dayOfWeekMask: kind === 'WEEK' ? mask(record, seriesStart) : null,
      ...(byMonth ? weekdayOfMonth(record) : { dayOfWeek: null, dayOfWeekInMonth: null }),
      seriesStart,
      endBy: flag(record, 'noenddate') ? null : date(record, 'endbydate') || null,
    };
  };

  const asText = (value) => (value === null ? null : String(value));

  /** What one series leaves in a field must not be read as part of another, so each field is set, to null if need be. */
  const writeSeries = (set, recurrence) => {
    set('frequency', recurrence.frequency);
    set('period', String(recurrence.period));
    set('recurrencedowmask', recurrence.dayOfWeekMask);
    set('recurrencedow', asText(recurrence.dayOfWeek));
    set('recurrencedowim', asText(recurrence.dayOfWeekInMonth));
    set('seriesstartdate', wallTime.date(recurrence.seriesStart));
    set('noenddate', recurrence.endBy === null);
    set('endbydate', recurrence.endBy === null ? null : wallTime.date(recurrence.endBy));
  };

  const clear = (set) => {
    set('frequency', 'NONE');
    EVERY_FIELD.forEach((fieldId) => set(fieldId, null));
    set('noenddate', false);
  };

  return {
    isRecurring,
    read,
    /**
     * Dates taken out, as far as the record itself names them in a way that can be understood.
     *
     * Provider: whether a script can read exclusiondate, and as what, is not known (netsuite.md 1.5).
     *
     * @returns {string[]}
     */
    named: (record) =>
      [record.getValue({ fieldId: 'exclusiondate' }) ?? '']
        .flat()
        .flatMap((each) => wallTime.dateText(each) || (String(each).match(ISO_DATE) ?? [])),
    /**
     * A record that does not repeat is left alone when it shall not, for accounts where a script may not touch these fields.
     *
     * @param {CalRelay.Recurrence | null} recurrence
     */
    write: (record, set, recurrence) => {
      if (recurrence !== null) writeSeries(set, recurrence);
      else if (isRecurring(record)) clear(set);
    },
  };
});
