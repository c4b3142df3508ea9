/**
 * Finds the events that may belong elsewhere because records changed, not the events: contacts that moved to another company,
 * opportunities and cases that were opened, closed or handed over.
 *
 * @NApiVersion 2.1
 */
define(['N/format', 'N/search', './journal', '../lib/associationFields'], (
  /** @type {typeof import('N/format')} */ format,
  /** @type {typeof import('N/search')} */ search,
  journal,
  associationFields,
) => {
  const BLOCK = 1000;
  const DAY = 86_400_000;
  // Two runs overlap, so that a run that was skipped loses nothing.
  const CHANGED_WITHIN = 2 * DAY;
  // A series that began longer ago is looked at when it changes itself.
  const BEGUN_WITHIN = 365 * DAY;

  const date = (age) => format.format({ value: new Date(Date.now() - age), type: format.Type.DATE });

  /** @returns {import('N/search').Result[]} None where the account lacks the feature, or the role the permission. */
  const rows = (type, filters, columns) => {
    try {
      return search.create({ type, filters, columns }).run().getRange({ start: 0, end: BLOCK });
    } catch (error) {
      journal.failure(`looking for changed records of the type ${type}`, error);
      return [];
    }
  };

  const changed = (type, column) =>
    rows(type, [['lastmodifieddate', 'onorafter', date(CHANGED_WITHIN)]], ['internalid', column]).map((row) =>
      column === 'internalid' ? Number(row.id) : Number(row.getValue({ name: column })),
    );

  const either = (conditions) => conditions.flatMap((each, index) => (index === 0 ? [each] : ['or', each]));

  return {
    /** At most 50 units. @returns {number[]} Ids of events. */
    eventsConcerned: () => {
      const people = [...changed('contact', 'internalid'), ...changed('customer', 'internalid')];
      const companies = [...changed('opportunity', 'entity'), ...changed('supportcase', 'company')].filter(Boolean);
      const conditions = [
        ...(people.length > 0 ? [['attendee', 'anyof', people]] : []),
        ...(companies.length > 0 ? [[associationFields.fieldOf('customer'), 'anyof', companies]] : []),
      ];
      if (conditions.length === 0) return [];
      const filters = [['startdate', 'onorafter', date(BEGUN_WITHIN)], 'and', either(conditions)];
      return [...new Set(rows('calendarevent', filters, ['internalid']).map((row) => Number(row.id)))];
    },
  };
});
