define(['platform'], (platform) => (input) => {
  const written = [];
  const text = (value) => (typeof value === 'string' ? value : JSON.stringify(value));
  const over = (value, most) => encodeURI(value).replace(/%[0-9A-F]{2}/g, 'x').length > most;

  const context = {
    ...input.context,
    isRestarted: false,
    executionNo: 1,
    write(options, value) {
      const given = options !== null && typeof options === 'object' ? options : { key: options, value };
      const pair = { key: text(given.key), value: text(given.value) };
      if (over(pair.key, 3000)) {
        platform.fail('KEY_LENGTH_IS_OVER_3000_BYTES', 'A key has at most 3,000 bytes.');
      }
      if (over(pair.value, 10 * 1024 * 1024)) {
        platform.fail('VALUE_LENGTH_IS_OVER_10_MB', 'A value has at most 10 MB.');
      }
      written.push(pair);
    },
  };

  /** What summarize is told: errors by stage, each with its key, and what the reduce stage wrote. */
  const pairwise = (rows, ...names) => ({ iterator: () => ({ each: (callback) => { rows.every((row) => callback(...names.map((name) => row[name]))); } }) });
  const summary = () => {
    const { inputErrors = [], mapErrors = [], reduceErrors = [], output } = input.context;
    return {
      isRestarted: false, concurrency: 1, seconds: 0, usage: 0, yields: 0, dateCreated: new Date(),
      inputSummary: { error: inputErrors[0]?.error ?? null, seconds: 0, usage: 0 },
      mapSummary: { errors: pairwise(mapErrors, 'key', 'error') },
      reduceSummary: { errors: pairwise(reduceErrors, 'key', 'error') },
      output: pairwise(output, 'key', 'value'),
    };
  };

  const pairs = (returned) => {
    if (returned === null || returned === undefined) {
      return [];
    }
    if (typeof returned.run === 'function') {
      const rows = [];
      returned.run().each((row) => rows.push({ key: row.id, value: JSON.stringify({ recordType: row.recordType, id: row.id, values: row.getAllValues() }) }) > 0);
      return rows;
    }
    return Object.entries(returned).map(([key, value]) => ({ key, value: text(value) }));
  };
  return { argument: input.context.output ? summary() : context, answer: (returned) => ({ written, pairs: pairs(returned) }) };
});
