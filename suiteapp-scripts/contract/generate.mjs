// Turns shared-contract's schemas of the requests into lib/contract.js: plain AMD, no require and no eval at run time.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import Ajv2020 from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';

const REQUESTS = ['account-request', 'changes-request', 'inventory-request', 'probe-request', 'write-request'];
const SCHEMAS = new URL('../../shared-contract/schema/', import.meta.url);
const TARGET = new URL('../src/FileCabinet/SuiteApps/io.calrelay.suiteapp/lib/contract.js', import.meta.url);
const RUNTIME = 'ajv/dist/runtime/ucs2length';

// Words for readers are left out, so that mending them does not change what the SuiteApp carries.
const parse = (text) => JSON.parse(text, (name, value) => (name === 'description' ? undefined : value));

export function contractModule() {
  const ajv = new Ajv2020({ code: { source: true, lines: true } });
  for (const file of readdirSync(SCHEMAS)) ajv.addSchema(parse(readFileSync(new URL(file, SCHEMAS), 'utf8')));
  const ids = REQUESTS.map((name) => [name, `https://calrelay.example/schema/${name}.schema.json`]);
  const ucs2length = createRequire(import.meta.url)(RUNTIME).default;
  const code = standaloneCode
    .default(ajv, Object.fromEntries(ids))
    .replaceAll(`require("${RUNTIME}").default`, 'ucs2length');
  if (/\brequire\(|\beval\(|new Function/.test(code))
    throw new Error('lib/contract.js would need a module at run time');
  return `/**
 * Checks requests against shared-contract/schema. Made by "npm run contract"; a test fails when it is out of date.
 *
 * @NApiVersion 2.1
 */
define([], () => {
const exports = {};
${ucs2length}
${code}
return exports;
});
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--print')) process.stdout.write(contractModule());
  else writeFileSync(TARGET, contractModule());
}
