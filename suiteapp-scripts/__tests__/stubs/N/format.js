module.exports = { Type: { DATETIME: 'datetime' }, parse: ({ value }) => new Date(value) };
