/**
 * Shows the meetings of a record on its page. A failure of ours never keeps a page from being shown.
 *
 * @NApiVersion 2.1
 * @NScriptType UserEventScript
 */
define(['../gateway/journal', '../gateway/meetingTab'], (journal, meetingTab) => ({
  beforeLoad: (context) => {
    try {
      meetingTab.add(context);
    } catch (error) {
      journal.failure("a record's meetings", error);
    }
  },
}));
