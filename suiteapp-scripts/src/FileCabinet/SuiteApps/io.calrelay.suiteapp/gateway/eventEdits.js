/**
 * What happens before a person's save of an event.
 *
 * @NApiVersion 2.1
 */
define(['./account', '../lib/associationEdits', '../lib/eventFields', '../lib/saves'], (
  account,
  associationEdits,
  eventFields,
  saves,
) => ({
  /** Costs no units. An inline edit has no field that says what the event belongs to. */
  before: ({ type, newRecord, oldRecord }) => {
    const operation = saves.operationOf(type);
    const isRelays = account.context() === 'RESTLET' && account.role() === saves.OURS;
    if (operation === null || operation === 'deleted' || isRelays || eventFields.isPartial(newRecord)) return;
    const before = operation === 'created' ? null : oldRecord;
    if (associationEdits.isConcerned(newRecord, before)) associationEdits.complete(newRecord, before);
  },
}));
