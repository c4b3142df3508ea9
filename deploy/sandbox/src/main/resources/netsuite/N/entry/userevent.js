define(['N/record'], (record) => (input) => {
  const newRecord = record.fromPlatform(input.newRecord, { readOnly: input.readOnly });
  const oldRecord = input.oldRecord ? record.fromPlatform(input.oldRecord, { readOnly: true }) : null;
  const UserEventType = Object.freeze({
    APPROVE: 'approve', CANCEL: 'cancel', CHANGEPASSWORD: 'changepassword', COPY: 'copy', CREATE: 'create', DELETE: 'delete',
    DROPSHIP: 'dropship', EDIT: 'edit', EDITFORECAST: 'editforecast', EMAIL: 'email', MARKCOMPLETE: 'markcomplete',
    ORDERITEMS: 'orderitems', PACK: 'pack', PAYBILLS: 'paybills', PRINT: 'print', QUICKVIEW: 'quickview', REASSIGN: 'reassign',
    REJECT: 'reject', SHIP: 'ship', SPECIALORDER: 'specialorder', TRANSFORM: 'transform', VIEW: 'view', XEDIT: 'xedit',
  });
  return {
    argument: { newRecord, oldRecord, type: input.type, UserEventType },
    answer: () => (input.readOnly ? {} : newRecord.platformChanges()),
  };
});
