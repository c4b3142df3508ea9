define(['platform', 'N/secure'], (platform, secure) => {
  class Digest {
    #parts = [];
    #operation;
    #options;
    constructor(operation, options) {
      this.#operation = operation;
      this.#options = options;
    }

    update({ input, inputEncoding }) {
      platform.required({ input }, 'input');
      this.#parts.push({ text: String(input), encoding: inputEncoding ?? 'UTF_8' });
    }

    digest(options = {}) {
      return platform.call(this.#operation, { ...this.#options, parts: this.#parts, encoding: options.outputEncoding ?? 'HEX' });
    }
  }
  return {
    HashAlg: secure.HashAlg,
    Encoding: secure.Encoding,
    createSecretKey: secure.createSecretKey,
    createHash(options) {
      platform.required(options, 'algorithm');
      return new Digest('crypto.hash', { algorithm: options.algorithm });
    },
    createHmac(options) {
      platform.required(options, 'algorithm', 'key');
      return new Digest('crypto.hmac', { algorithm: options.algorithm, key: options.key.forPlatform() });
    },
  };
});
