/**
 * SHA-256 and HMAC by N/crypto, as lower-case hexadecimal digits.
 *
 * @NApiVersion 2.1
 */
define(['N/crypto', 'N/encode'], (
  /** @type {typeof import('N/crypto')} */ crypto,
  /** @type {typeof import('N/encode')} */ encode,
) => {
  // Scripts may use an API secret, but cannot read it (netsuite.md 3.8).
  const SECRET = 'custsecret_calrelay_push';

  const hex = (hash, input) => {
    hash.update({ input, inputEncoding: encode.Encoding.UTF_8 });
    return hash.digest({ outputEncoding: encode.Encoding.HEX }).toLowerCase();
  };

  return {
    sha256: (text) => hex(crypto.createHash({ algorithm: crypto.HashAlg.SHA256 }), text),
    signature: (text) => {
      const key = crypto.createSecretKey({ secret: SECRET, encoding: encode.Encoding.UTF_8 });
      return hex(crypto.createHmac({ algorithm: crypto.HashAlg.SHA256, key }), text);
    },
  };
});
