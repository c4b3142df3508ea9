/**
 * What happens after an event was saved or deleted: a row in the outbox and one push, unless the relay did it itself.
 * Costs a save at most 23 units: row 6, breaker 1 or 2, push 10, and 5 more where the record has to be read again.
 *
 * @NApiVersion 2.1
 */
define(['./account', './events', './outbox', './push', './reader', '../lib/eventFields', '../lib/saves'], (
  account,
  events,
  outbox,
  push,
  reader,
  eventFields,
  saves,
) => {
  const deletion = ({ oldRecord, newRecord }) => {
    if (saves.isOwnDeletion({ context: account.context(), role: account.role() })) return null;
    const record = oldRecord ?? newRecord;
    return { event: Number(record.id), operation: 'deleted', key: eventFields.key(record), fingerprint: null };
  };

  /** An inline edit hands over what it changed and nothing else. */
  const whole = ({ newRecord }) => {
    if (!eventFields.isPartial(newRecord)) return newRecord;
    return events.load(Number(newRecord.id)).record ?? newRecord;
  };

  const isProbe = ({ oldRecord, newRecord }) =>
    saves.isProbe({ context: account.context(), externalId: eventFields.externalId(oldRecord ?? newRecord) });

  const isOwnSave = (record, oldRecord, mark) =>
    saves.isOwnSave({
      context: account.context(),
      revision: eventFields.revision(record),
      revisionBefore: oldRecord ? eventFields.revision(oldRecord) : '',
      markLeft: eventFields.markLeft(record),
      mark,
    });

  const changesNothing = (oldRecord, mark) =>
    account.context() === 'RESTLET' &&
    Boolean(oldRecord) &&
    saves.changesNothing({
      context: account.context(),
      role: account.role(),
      mark,
      markBefore: reader.mark(reader.look(oldRecord)),
    });

  const change = (context, operation) => {
    const record = whole(context);
    const sight = reader.look(record);
    const mark = reader.mark(sight);
    if (isOwnSave(record, context.oldRecord, mark) || changesNothing(context.oldRecord, mark)) return null;
    // Days taken out of a series are not looked up while a person waits for the save.
    const fingerprint = sight.snapshot.recurring ? null : mark;
    return { event: Number(record.id), operation, key: eventFields.key(record), fingerprint };
  };

  return {
    after: (context) => {
      const operation = saves.operationOf(context.type);
      if (operation === null || isProbe(context)) return;
      const row = operation === 'deleted' ? deletion(context) : change(context, operation);
      if (row !== null) push.send(outbox.add({ ...row, at: Date.now() }));
    },
  };
});
