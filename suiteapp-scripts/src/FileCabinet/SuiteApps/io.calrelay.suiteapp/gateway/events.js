/**
 * calendarevent records: load, create, save, delete, and the searches over them.
 *
 * @NApiVersion 2.1
 */
define(['N/format', 'N/record', 'N/search', '../lib/associationFields', '../lib/wallTime'], (
  /** @type {typeof import('N/format')} */ format,
  /** @type {typeof import('N/record')} */ record,
  /** @type {typeof import('N/search')} */ search,
  associationFields,
  wallTime,
) => {
  const TYPE = 'calendarevent';
  const BLOCK = 1000;
  const NOT_THERE = 'RCRD_DSNT_EXIST';

  const rows = (filters, columns) =>
    search.create({ type: TYPE, filters, columns }).run().getRange({ start: 0, end: BLOCK });

  // Provider: a search gives times as text in the caller's zone and format, to the minute (netsuite.md 6).
  const epochMillis = (text) =>
    wallTime.epochMillis(text && format.parse({ value: String(text), type: format.Type.DATETIME }));

  /** Which of these exist for this role, by a search: 10 units for all of them. */
  const existing = (ids) =>
    ids.length === 0
      ? new Set()
      : new Set(rows([['internalid', 'anyof', ids]], ['internalid']).map((row) => Number(row.id)));

  return {
    create: () => record.create({ type: TYPE, isDynamic: false }),
    save: (event) => Number(event.save()),
    /** Without the fields that a customer made mandatory. */
    saveIncomplete: (event) => Number(event.save({ ignoreMandatoryFields: true })),
    remove: (id) => void record.delete({ type: TYPE, id }),
    existing,
    /**
     * @param {number} id
     * @returns {{ record?: import('N/record').Record, outcome?: 'missing' | 'not-visible' }} missing still needs to be proved by a search.
     */
    load: (id) => {
      try {
        return { record: record.load({ type: TYPE, id, isDynamic: false }) };
      } catch (error) {
        return { outcome: error?.name === NOT_THERE ? 'missing' : 'not-visible' };
      }
    },
    /** Ids of the events that carry these keys, by one search. */
    byKeys: (keys) => {
      if (keys.length === 0) return new Map();
      const found = rows([['externalid', 'anyof', keys]], ['internalid', 'externalid']);
      return new Map(found.map((row) => [String(row.getValue({ name: 'externalid' })), Number(row.id)]));
    },
    /** What people chose for meetings to belong to, by the prefix of their events' keys; by one search. */
    choicesByKeyPrefix: (prefixes) => {
      if (prefixes.length === 0) return new Map();
      const filters = prefixes.flatMap((prefix, index) => [
        ...(index === 0 ? [] : ['or']),
        ['externalidstring', 'startswith', prefix],
      ]);
      const found = rows(filters, ['externalid', associationFields.CHOICES]).map((row) => [
        String(row.getValue({ name: 'externalid' })),
        String(row.getValue({ name: associationFields.CHOICES }) ?? ''),
      ]);
      return new Map(
        prefixes.map((prefix) => [prefix, found.find(([key, chosen]) => key.startsWith(prefix) && chosen)?.[1] ?? '']),
      );
    },
    /** Events whose external id begins so, by one search. */
    byKeyPrefix: (prefix) =>
      rows([['externalidstring', 'startswith', prefix]], ['externalid', 'createddate']).map((row) => ({
        id: Number(row.id),
        key: String(row.getValue({ name: 'externalid' })),
        created: epochMillis(row.getValue({ name: 'createddate' })),
      })),
    /** One page of ids in ascending order. */
    page: (after, limit) => {
      const internalid = search.createColumn({ name: 'internalid', sort: search.Sort.ASC });
      const found = search
        .create({
          type: TYPE,
          filters: [['internalidnumber', 'greaterthan', after]],
          columns: [internalid, 'lastmodifieddate'],
        })
        .run()
        .getRange({ start: 0, end: limit });
      return found.map((row) => ({
        id: Number(row.id),
        lastModified: epochMillis(row.getValue({ name: 'lastmodifieddate' })),
      }));
    },
  };
});
