/**
 * Counts words by their first letter; the word "bad" fails.
 * @NApiVersion 2.1
 * @NScriptType MapReduceScript
 */
define(['N/record', 'N/runtime'], (record, runtime) => ({
  getInputData: () => ['apple', 'ant', 'bee', 'bad'],
  map: (context) => {
    if (context.value === 'bad') {
      throw new Error('no bad words');
    }
    context.write({ key: context.value[0], value: context.value });
  },
  reduce: (context) => context.write({ key: context.key, value: String(context.values.length) }),
  summarize: (summary) => {
    const found = [];
    summary.output.iterator().each((key, value) => found.push(`${key}=${value}`) > 0);
    summary.mapSummary.errors.iterator().each((key, error) => found.push(`${key}:${JSON.parse(error).message}`) > 0);
    const seen = record.create({ type: 'customrecord_fixture_seen' });
    seen.setValue({ fieldId: 'custrecord_fixture_what', value: `${runtime.executionContext} ${found.join(' ')}` });
    seen.save();
  },
}));
