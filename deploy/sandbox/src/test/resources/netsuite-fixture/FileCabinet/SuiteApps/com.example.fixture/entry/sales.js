/**
 * Notes saves of CRM records, and hides a field of their pages.
 * @NApiVersion 2.1
 * @NScriptType UserEventScript
 */
define(['N/record', 'N/ui/serverWidget'], (record, serverWidget) => ({
  beforeLoad: ({ form }) => {
    form.getField({ id: 'phone' })?.updateDisplayType({ displayType: serverWidget.FieldDisplayType.HIDDEN });
    form.addTab({ id: 'custpage_meetings', label: 'Meetings' });
    form.addSublist({ id: 'custpage_meetings_list', label: 'Meetings', type: 'LIST', tab: 'custpage_meetings' });
    form.addButton({ id: 'custpage_add', label: 'Add meeting', functionName: 'add' });
  },
  afterSubmit: ({ newRecord, type }) => {
    const seen = record.create({ type: 'customrecord_fixture_seen' });
    seen.setValue({ fieldId: 'custrecord_fixture_what', value: `${type} ${newRecord.type} ${newRecord.id}` });
    seen.save();
  },
}));
