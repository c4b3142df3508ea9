define(['platform', 'N/record', 'N/ui/serverWidget'], (platform, record, serverWidget) => (input) => {
  const { fields } = platform.call('record.type', { type: input.newRecord.type });
  const form = new serverWidget.Form({ title: input.title, standard: fields });
  const newRecord = record.fromPlatform(input.newRecord, { readOnly: true });
  const UserEventType = Object.freeze({ COPY: 'copy', CREATE: 'create', DELETE: 'delete', EDIT: 'edit', PRINT: 'print', VIEW: 'view', XEDIT: 'xedit' });
  return { argument: { newRecord, form, type: input.type, UserEventType, request: input.request ?? null }, answer: () => form };
});
