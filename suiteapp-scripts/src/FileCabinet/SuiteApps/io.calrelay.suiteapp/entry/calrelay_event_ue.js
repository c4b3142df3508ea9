/**
 * Notes every change of an event for the relay, and what people choose it to belong to. A failure of ours never breaks the user's save.
 *
 * @NApiVersion 2.1
 * @NScriptType UserEventScript
 */
define(['../gateway/eventEdits', '../gateway/eventSaves', '../gateway/journal'], (eventEdits, eventSaves, journal) => {
  const harmless = (step, action) => (context) => {
    try {
      action(context);
    } catch (error) {
      journal.failure(step, error);
    }
  };

  return {
    beforeSubmit: harmless('before a save', eventEdits.before),
    afterSubmit: harmless('after a save', eventSaves.after),
  };
});
