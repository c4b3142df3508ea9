const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const signing = require('SuiteScripts/lib/signing');

const README = readFileSync(join(__dirname, '../../../shared-contract/README.md'), 'utf8');
const [, EXAMPLE] = /```\n(POST\n[\s\S]*?)\n```/.exec(README);

test('the signing string is the one of the worked example', () => {
  const [method, path, timestamp, nonce, body] = EXAMPLE.split('\n');
  expect(signing.signingString({ method, path, timestamp, nonce, body })).toBe(EXAMPLE);
});

test.each([
  ['https://relay.example/webhooks/netsuite', '/webhooks/netsuite'],
  ['http://127.0.0.1:8700/webhooks/netsuite?x=1', '/webhooks/netsuite'],
  ['https://relay.example', '/'],
])('%s has the path %s', (url, path) => {
  expect(signing.pathOf(url)).toBe(path);
});
