/**
 * Lists the meetings of a record.
 *
 * @NApiVersion 2.1
 * @NScriptType Suitelet
 */
define(['../gateway/journal', '../gateway/meetingPage'], (journal, meetingPage) => ({
  onRequest: ({ request, response }) => {
    try {
      response.writePage(meetingPage.show(request.parameters));
    } catch (error) {
      journal.failure('a list of meetings', error);
      throw error;
    }
  },
}));
