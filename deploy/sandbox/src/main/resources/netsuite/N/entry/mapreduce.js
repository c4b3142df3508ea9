define([], () => (input) => {
  const written = [];
  const text = (value) => (typeof value === 'string' ? value : JSON.stringify(value));
  const context = {
    ...input.context,
    isRestarted: false,
    write(options, value) {
      const { key, value: given } = options !== null && typeof options === 'object' ? options : { key: options, value };
      written.push({ key: text(key), value: text(given) });
    },
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
  return { argument: context, answer: (returned) => ({ written, pairs: pairs(returned) }) };
});
