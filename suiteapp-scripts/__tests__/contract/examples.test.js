const { execFileSync } = require('node:child_process');
const { readFileSync, readdirSync } = require('node:fs');
const { join } = require('node:path');
const Ajv2020 = require('ajv/dist/2020').default;
const contract = require('SuiteScripts/lib/contract');
const version = require('SuiteScripts/lib/version');

const SHARED = join(__dirname, '..', '..', '..', 'shared-contract');
const ROOT = join(__dirname, '..', '..');
const EXAMPLES = join(SHARED, 'examples');

const json = (...path) => JSON.parse(readFileSync(join(...path), 'utf8'));
const messages = readdirSync(EXAMPLES).filter((name) => !name.endsWith('.json'));
const paths = json(EXAMPLES, 'rejected-paths.json');

const ajv = new Ajv2020({ allErrors: true });
readdirSync(join(SHARED, 'schema')).forEach((file) => ajv.addSchema(json(SHARED, 'schema', file)));
const whole = (message) => ajv.getSchema(`https://calrelay.example/schema/${message}.schema.json`);

const pathOf = ({ instancePath, params }) => {
  const member = params.missingProperty ?? params.additionalProperty;
  return member === undefined ? instancePath : `${instancePath}/${member}`;
};

const examples = (message, verdict) =>
  readdirSync(join(EXAMPLES, message, verdict)).map((file) => [
    `${message}/${file.replace('.json', '')}`,
    json(EXAMPLES, message, verdict, file),
  ]);

const requests = messages.filter((message) => contract[message]);

describe('ajv judges as the Java validator does', () => {
  test.each(messages.flatMap((message) => examples(message, 'accepted')))('%s is accepted', (name, example) => {
    const validate = whole(name.split('/')[0]);
    validate(example);
    expect(validate.errors).toBeNull();
  });

  test.each(messages.flatMap((message) => examples(message, 'rejected')))('%s is rejected', (name, example) => {
    const validate = whole(name.split('/')[0]);
    expect(validate(example)).toBe(false);
    expect(validate.errors.map(pathOf)).toContain(paths[name]);
  });
});

describe('the code the SuiteApp carries', () => {
  test('judges every request there is', () => {
    expect(requests.sort()).toEqual(
      ['account', 'changes', 'inventory', 'probe', 'write'].map((name) => `${name}-request`),
    );
  });

  test.each(requests.flatMap((message) => examples(message, 'accepted')))('accepts %s', (name, example) => {
    expect(contract[name.split('/')[0]](example)).toBe(true);
  });

  test.each(requests.flatMap((message) => examples(message, 'rejected')))('names the path of %s', (name, example) => {
    const validate = contract[name.split('/')[0]];
    expect(validate(example)).toBe(false);
    expect(pathOf(validate.errors[0])).toBe(paths[name]);
  });

  test('is up to date with shared-contract', () => {
    const made = execFileSync(process.execPath, [join(ROOT, 'contract', 'generate.mjs'), '--print'], {
      encoding: 'utf8',
    });
    const kept = readFileSync(join(ROOT, 'src/FileCabinet/SuiteApps/io.calrelay.suiteapp/lib/contract.js'), 'utf8');
    expect(kept).toBe(made);
  });
});

test('versions are the same everywhere', () => {
  const manifest = readFileSync(join(ROOT, 'src', 'manifest.xml'), 'utf8');
  expect(manifest).toContain(`<projectversion>${version.suiteApp}</projectversion>`);
  expect(json(ROOT, 'package.json').version).toBe(version.suiteApp);
  expect(json(SHARED, 'schema', 'common.schema.json').$defs.contractVersion.const).toBe(version.contract);
});
