/**
 * What happens before a person's save of an event: what it belongs to is completed, and an edit that will stay in NetSuite is marked.
 * Costs no units.
 *
 * @NApiVersion 2.1
 */
define(['./account', '../lib/associationEdits', '../lib/eventFields', '../lib/localEdits', '../lib/saves'], (
  account,
  associationEdits,
  eventFields,
  localEdits,
  saves,
) => {
  const isRelays = ({ newRecord, oldRecord }) =>
    account.context() === 'RESTLET' &&
    (account.role() === saves.OURS ||
      eventFields.revision(newRecord) !== (oldRecord ? eventFields.revision(oldRecord) : ''));

  /** An inline edit has no field that says what the event belongs to. */
  const completeAssociations = (newRecord, before) => {
    if (eventFields.isPartial(newRecord)) return;
    if (associationEdits.isConcerned(newRecord, before)) associationEdits.complete(newRecord, before);
  };

  /** Of a meeting that nobody in NetSuite organizes. */
  const markLocal = (newRecord, oldRecord) => {
    const host = eventFields.host(oldRecord);
    const partial = eventFields.isPartial(newRecord);
    if (host !== '' && localEdits.isOne(eventFields.read(oldRecord), eventFields.read(newRecord), partial)) {
      eventFields.setLocal(newRecord, localEdits.note(host, account.today()));
    }
  };

  return {
    before: (context) => {
      const operation = saves.operationOf(context.type);
      if (operation === null || operation === 'deleted' || isRelays(context)) return;
      const before = operation === 'created' ? null : context.oldRecord;
      completeAssociations(context.newRecord, before);
      if (before) markLocal(context.newRecord, before);
    },
  };
});
