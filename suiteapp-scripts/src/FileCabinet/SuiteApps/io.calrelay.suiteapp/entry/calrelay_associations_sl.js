/**
 * Where a person says which records a meeting belongs to.
 *
 * @NApiVersion 2.1
 * @NScriptType Suitelet
 */
define(['../gateway/associationPage', '../gateway/journal'], (associationPage, journal) => ({
  onRequest: ({ request, response }) => {
    try {
      if (request.method === 'POST') response.write({ output: JSON.stringify(associationPage.change(request.body)) });
      else response.writePage(associationPage.show(request.parameters));
    } catch (error) {
      journal.failure('a choice of records', error);
      throw error;
    }
  },
}));
