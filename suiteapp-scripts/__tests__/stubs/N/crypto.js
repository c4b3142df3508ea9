const crypto = require('node:crypto');
const { world } = require('../world');

// Upper case, as the platform answers it: who wants lower case has to say so.
const digesting = (hash) => ({
  update: ({ input }) => void hash.update(input, 'utf8'),
  digest: () => hash.digest('hex').toUpperCase(),
});

module.exports = {
  HashAlg: { SHA256: 'SHA256' },
  createHash: () => digesting(crypto.createHash('sha256')),
  createSecretKey: ({ secret }) => ({ secret }),
  createHmac: ({ key }) => digesting(crypto.createHmac('sha256', world.secrets[key.secret])),
};
