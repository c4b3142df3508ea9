module.exports = { Encoding: { UTF_8: 'UTF_8', HEX: 'HEX' } };
