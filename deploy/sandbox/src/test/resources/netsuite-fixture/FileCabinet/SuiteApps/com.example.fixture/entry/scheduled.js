/**
 * Notes for whom and why it runs.
 * @NApiVersion 2.1
 * @NScriptType ScheduledScript
 */
define(['N/record', 'N/runtime'], (record, runtime) => ({
  execute: ({ type, InvocationType }) => {
    const user = runtime.getCurrentUser().id;
    const word = runtime.getCurrentScript().getParameter({ name: 'custscript_fixture_word' });
    const seen = record.create({ type: 'customrecord_fixture_seen' });
    seen.setValue({ fieldId: 'custrecord_fixture_what', value: `${Object.keys(InvocationType).includes(type) ? type : '?'} ${runtime.executionContext} ${user} ${word}` });
    seen.save();
    if (word === 'event') {
      const event = record.create({ type: 'calendarevent' });
      event.setValue({ fieldId: 'title', value: 'By the system' });
      event.setValue({ fieldId: 'timedevent', value: false });
      event.save();
    }
  },
}));
