/**
 * Once a day: what events belong to, where not they but the records have changed.
 *
 * @NApiVersion 2.1
 * @NScriptType MapReduceScript
 */
define(['../gateway/journal', '../gateway/reassociation', '../gateway/recordChanges'], (
  journal,
  reassociation,
  recordChanges,
) => ({
  getInputData: () => recordChanges.eventsConcerned(),
  map: ({ value }) => {
    try {
      reassociation.refresh(Number(value));
    } catch (error) {
      journal.failure('looking again at what an event belongs to', error);
    }
  },
}));
