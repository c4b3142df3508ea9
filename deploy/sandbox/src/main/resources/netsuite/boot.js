/*
 * The part of SuiteScript's server that is neither a script nor an N module: the world's clock, the module loader,
 * errors as NetSuite shapes them, and the arguments of entry points. `load` runs the script's own file and those it needs;
 * `run` calls one of its functions and gives back JSON text for every outcome.
 */
(function boot(host, scriptPath) {
  'use strict';

  const MachineDate = Date;
  const WorldDate = new Proxy(MachineDate, {
    construct: (target, args, newTarget) => Reflect.construct(target, args.length ? args : [host.now()], newTarget),
    apply: () => new MachineDate(host.now()).toString(),
    get: (target, name) => (name === 'now' ? () => host.now() : Reflect.get(target, name)),
  });
  Object.defineProperty(MachineDate.prototype, 'constructor', { value: WorldDate });
  globalThis.Date = WorldDate;

  class SuiteScriptError extends Error {
    constructor(name, message, details = {}) {
      super(message);
      const stack = String(this.stack || '').split('\n').slice(1).map((line) => line.trim());
      const define = (key, value) => Object.defineProperty(this, key, { value, enumerable: true, writable: true });
      define('type', 'error.SuiteScriptError');
      define('name', name);
      define('message', message);
      define('id', '');
      define('stack', stack);
      define('cause', details.cause);
      define('notifyOff', Boolean(details.notifyOff));
      define('userFacing', false);
    }

    toJSON() {
      const { type, name, message, stack, cause, id, notifyOff, userFacing } = this;
      return { type, name, message, stack, cause: cause ?? { type: 'internal error', code: name, details: message }, id, notifyOff, userFacing };
    }

    toString() {
      return JSON.stringify(this);
    }
  }

  const platform = {
    SuiteScriptError,
    call(operation, args = {}) {
      const answer = JSON.parse(host.call(operation, JSON.stringify(args)));
      if (answer.e) {
        throw new SuiteScriptError(answer.e.name, answer.e.message);
      }
      return answer.v;
    },
    fail(name, message) {
      throw new SuiteScriptError(name, message);
    },
    required(options, ...names) {
      for (const name of names) {
        if (options === null || options === undefined || options[name] === undefined || options[name] === null) {
          platform.fail('SSS_MISSING_REQD_ARGUMENT', `Missing a required argument: ${name}`);
        }
      }
    },
  };

  const modules = new Map();
  let defined = null;
  globalThis.define = (...args) => {
    const rest = typeof args[0] === 'string' ? args.slice(1) : args;
    defined = rest.length > 1 ? { needs: rest[0], body: rest[1] } : { needs: [], body: rest[0] };
  };

  function resolve(id, from) {
    if (id === 'platform' && from.startsWith('N/')) {
      return id;
    }
    let path = id;
    if (id.startsWith('.')) {
      const parts = from.split('/').slice(0, -1);
      for (const part of id.split('/')) {
        if (part === '..') {
          parts.pop();
        } else if (part !== '.') {
          parts.push(part);
        }
      }
      path = parts.join('/');
    }
    return path.endsWith('.js') ? path : `${path}.js`;
  }

  function load(path) {
    if (path === 'platform') {
      return platform;
    }
    if (!modules.has(path)) {
      modules.set(path, undefined);
      defined = null;
      const refused = host.evaluate(path);
      if (refused) {
        const { name, message } = JSON.parse(refused);
        throw new SuiteScriptError(name, message);
      }
      const mine = defined;
      if (mine === null) {
        platform.fail('MODULE_DOES_NOT_EXIST', `${path} does not define a module.`);
      }
      const needs = mine.needs.map((id) => load(resolve(id, path)));
      modules.set(path, typeof mine.body === 'function' ? mine.body(...needs) : mine.body);
    }
    return modules.get(path);
  }
  globalThis.require = (ids, body) => body(...ids.map((id) => load(resolve(id, scriptPath))));

  function failure(thrown) {
    if (thrown instanceof SuiteScriptError) {
      return { code: thrown.name, message: thrown.message, json: JSON.stringify(thrown) };
    }
    if (thrown instanceof Error) {
      const stack = String(thrown.stack || '').split('\n').slice(1).map((line) => line.trim());
      const shown = { type: 'error.SuiteScriptError', name: thrown.name, message: thrown.message, stack, cause: thrown.cause, id: '', notifyOff: false, userFacing: false };
      return { code: 'UNEXPECTED_ERROR', message: thrown.message, json: JSON.stringify(shown) };
    }
    const named = thrown !== null && typeof thrown === 'object' && typeof thrown.name === 'string';
    const text = typeof thrown === 'string' ? thrown : JSON.stringify(thrown);
    return { code: named ? thrown.name : 'UNEXPECTED_ERROR', message: named ? String(thrown.message) : String(text), json: String(text) };
  }

  const loadScript = () => load(resolve(scriptPath, ''));

  function run(functionName, inputText) {
    try {
      const script = loadScript();
      const entry = script === null || script === undefined ? undefined : script[functionName];
      if (typeof entry !== 'function') {
        return JSON.stringify({ absent: true });
      }
      const input = JSON.parse(inputText);
      const { argument, answer } = load('N/entry/' + input.kind + '.js')(input);
      return JSON.stringify({ value: answer(entry.call(script, argument)) });
    } catch (thrown) {
      return JSON.stringify({ error: failure(thrown) });
    }
  }

  return { load: loadScript, run };
});
