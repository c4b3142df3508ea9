define(['platform'], (platform) => {
  const Scope = Object.freeze({ PRIVATE: 'PRIVATE', PROTECTED: 'PROTECTED', PUBLIC: 'PUBLIC' });
  const text = (value) => (typeof value === 'string' ? value : JSON.stringify(value));
  class Cache {
    constructor(name, scope) {
      Object.assign(this, { name, scope });
      Object.freeze(this);
    }

    #ask(operation, options) {
      return platform.call(operation, { name: this.name, scope: this.scope, key: options.key, value: options.value, ttl: options.ttl });
    }

    get(options) {
      platform.required(options, 'key');
      const found = this.#ask('cache.get', { key: options.key }) ?? null;
      if (found !== null || !options.loader) {
        return found;
      }
      const loaded = options.loader({ key: options.key });
      return loaded === undefined || loaded === null ? null : this.put({ key: options.key, value: loaded, ttl: options.ttl }) ?? text(loaded);
    }

    put(options) {
      platform.required(options, 'key', 'value');
      this.#ask('cache.put', { key: options.key, value: text(options.value), ttl: options.ttl ?? 0 });
    }

    remove(options) {
      this.#ask('cache.remove', { key: options.key });
    }
  }
  return {
    Scope,
    getCache(options) {
      platform.required(options, 'name');
      return new Cache(options.name, options.scope ?? Scope.PRIVATE);
    },
  };
});
