/**
 * Notes every event save it sees in a custom record.
 * @NApiVersion 2.1
 * @NScriptType UserEventScript
 */
define(['N/record', 'N/runtime'], (record, runtime) => {
  const note = (event, what) => {
    const seen = record.create({ type: 'customrecord_fixture_seen' });
    seen.setValue({ fieldId: 'custrecord_fixture_event', value: event });
    seen.setValue({ fieldId: 'custrecord_fixture_what', value: what.slice(0, 300) });
    seen.save();
  };
  return {
    beforeSubmit: ({ newRecord, type }) => {
      const title = String(newRecord.getValue({ fieldId: 'title' }));
      if (title === 'forbidden') {
        throw new Error('a user event forbids this');
      }
      if (type === 'create') {
        newRecord.setValue({ fieldId: 'custevent_fixture_mark', value: 'made' });
      }
    },
    afterSubmit: ({ newRecord, oldRecord, type, UserEventType }) => {
      const old = oldRecord === null ? 'none' : String(oldRecord.getValue({ fieldId: 'title' }));
      const message = newRecord.getValue({ fieldId: 'message' });
      if (type !== UserEventType.DELETE) {
        note(newRecord.id, `${type} ${runtime.executionContext} ${newRecord.getValue({ fieldId: 'title' })} was ${old} message ${message}`);
        if (newRecord.getValue({ fieldId: 'location' }) === 'change too late') {
          newRecord.setValue({ fieldId: 'location', value: 'changed' });
        }
        if (newRecord.getValue({ fieldId: 'location' }) === 'write again') {
          record.submitFields({ type: 'calendarevent', id: newRecord.id, values: { location: 'written by a user event' } });
        }
      } else {
        note('', `delete ${runtime.executionContext} ${old} id ${oldRecord.id}`);
      }
    },
  };
});
