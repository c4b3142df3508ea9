define(['N/record', 'N/ui/serverWidget'], (record, serverWidget) => (input) => {
  const form = new serverWidget.Form({ title: input.title });
  const newRecord = record.fromPlatform(input.newRecord, { readOnly: true });
  const UserEventType = Object.freeze({ COPY: 'copy', CREATE: 'create', DELETE: 'delete', EDIT: 'edit', VIEW: 'view', XEDIT: 'xedit' });
  return { argument: { newRecord, form, type: input.type, UserEventType, request: input.request ?? null }, answer: () => form };
});
