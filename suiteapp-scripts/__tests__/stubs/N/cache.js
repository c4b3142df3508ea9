const { world, spend } = require('../world');

module.exports = {
  Scope: { PRIVATE: 'PRIVATE' },
  getCache: ({ name }) => ({
    get: ({ key }) => {
      spend(1);
      const kept = world.cache.get(`${name}/${key}`);
      return kept && kept.until > Date.now() ? kept.value : null;
    },
    put: ({ key, value, ttl }) => {
      spend(1);
      if (ttl < 300) throw new Error('the cache keeps nothing for less than 300 s');
      world.cache.set(`${name}/${key}`, { value, until: Date.now() + ttl * 1000 });
    },
  }),
};
