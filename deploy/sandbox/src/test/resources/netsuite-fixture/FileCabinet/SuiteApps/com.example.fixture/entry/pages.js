/**
 * Adds a list of events to a customer's page, and answers as a Suitelet.
 * @NApiVersion 2.1
 */
define(['N/search', 'N/ui/serverWidget'], (search, serverWidget) => ({
  beforeLoad: ({ form, newRecord, type, UserEventType }) => {
    if (type !== UserEventType.VIEW) {
      return;
    }
    const list = form.addSublist({ id: 'custpage_meetings', label: 'Meetings', type: serverWidget.SublistType.LIST });
    list.addField({ id: 'custpage_title', label: 'Title', type: serverWidget.FieldType.TEXT });
    let line = 0;
    search.create({ type: 'calendarevent', filters: [['internalidnumber', 'greaterthan', 0]], columns: ['title', 'company'] }).run().each((row) => {
      if (row.getValue('company') === String(newRecord.id)) {
        list.setSublistValue({ id: 'custpage_title', line, value: row.getValue('title') });
        line += 1;
      }
      return true;
    });
  },
  onRequest: ({ request, response }) => {
    if (request.method === 'POST') {
      response.write({ output: `hello ${request.parameters.who}` });
      return;
    }
    const form = serverWidget.createForm({ title: 'Fixture <page>' });
    form.addField({ id: 'custpage_note', label: 'Note', type: serverWidget.FieldType.TEXT }).defaultValue = '<b>plain</b>';
    response.writePage(form);
  },
}));
