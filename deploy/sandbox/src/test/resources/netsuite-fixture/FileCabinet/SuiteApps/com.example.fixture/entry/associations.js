/**
 * Takes what the sandbox's association call sends, as a SuiteApp's own screen would.
 * @NApiVersion 2.1
 * @NScriptType Suitelet
 */
define(['N/record', 'N/runtime', 'N/error'], (record, runtime, error) => ({
  onRequest: ({ request, response }) => {
    const { event, associations } = JSON.parse(request.body);
    if (associations.length > 2) {
      throw error.create({ name: 'TOO_MANY', message: 'at most two' });
    }
    const row = record.load({ type: 'calendarevent', id: event });
    const customer = associations.find(({ type }) => type === 'customer');
    row.setValue({ fieldId: 'company', value: customer ? customer.id : '' });
    row.save();
    response.write({ output: JSON.stringify({ by: runtime.getCurrentUser().id, count: associations.length }) });
  },
}));
