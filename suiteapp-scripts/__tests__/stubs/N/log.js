const { world } = require('../world');

module.exports = { error: (entry) => void world.logs.push(entry) };
