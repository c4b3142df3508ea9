/**
 * Notes every change of an event for the relay. A failure of ours never breaks the user's save.
 *
 * @NApiVersion 2.1
 * @NScriptType UserEventScript
 */
define(['../gateway/eventSaves', '../gateway/journal'], (eventSaves, journal) => ({
  beforeSubmit: (context) => {
    try {
      eventSaves.before(context);
    } catch (error) {
      journal.failure('before a save', error);
    }
  },
  afterSubmit: (context) => {
    try {
      eventSaves.after(context);
    } catch (error) {
      journal.failure('after a save', error);
    }
  },
}));
