/** Secret keys and secure strings, shared by N/https and N/crypto: they name secrets, they never hold one. */
define(['platform'], (platform) => {
  const Encoding = Object.freeze({ UTF_8: 'UTF_8', BASE_16: 'BASE_16', BASE_32: 'BASE_32', BASE_64: 'BASE_64', BASE_64_URL_SAFE: 'BASE_64_URL_SAFE', HEX: 'HEX' });
  const HashAlg = Object.freeze({ MD5: 'MD5', SHA1: 'SHA1', SHA256: 'SHA256', SHA512: 'SHA512' });

  class SecretKey {
    constructor(secret, encoding) {
      this.guid = secret;
      this.encoding = encoding;
      Object.freeze(this);
    }

    forPlatform() {
      return { secret: this.guid, encoding: this.encoding };
    }
  }

  class SecureString {
    #steps;
    constructor(options = {}) {
      this.#steps = [];
      if (options.input !== undefined) {
        this.appendString(options);
      }
    }

    #add(step) {
      this.#steps.push(step);
      return this;
    }

    appendString({ input }) { return this.#add({ do: 'append', text: String(input) }); }
    appendSecureString({ secureString }) { return this.#add({ do: 'appendSecure', text: secureString }); }
    convertEncoding({ fromEncoding, toEncoding }) { return this.#add({ do: 'encode', from: fromEncoding, to: toEncoding }); }
    hash({ algorithm }) { return this.#add({ do: 'hash', algorithm }); }
    hmac({ algorithm, key }) { return this.#add({ do: 'hmac', algorithm, key: key.forPlatform() }); }
    replaceString({ pattern, replacement }) { return this.#add({ do: 'replace', pattern: String(pattern), with: String(replacement) }); }
    toJSON() { return { $secure: this.#steps }; }
    toString() { return '[SecureString]'; }
  }

  return {
    Encoding,
    HashAlg,
    SecretKey,
    SecureString,
    createSecretKey(options) {
      const secret = options?.secret ?? options?.guid;
      platform.required({ secret }, 'secret');
      const encoding = options.encoding ?? 'UTF_8';
      platform.call('crypto.key', { secret, encoding });
      return new SecretKey(secret, encoding);
    },
  };
});
