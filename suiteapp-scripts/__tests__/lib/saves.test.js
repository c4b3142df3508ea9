const saves = require('SuiteScripts/lib/saves');

const OWN = { context: 'RESTLET', revision: 'b', revisionBefore: 'a', markLeft: 'f', mark: 'f' };

test.each([
  ['create', 'created'],
  ['edit', 'updated'],
  ['xedit', 'updated'],
  ['markcomplete', 'updated'],
  ['DELETE', 'deleted'],
  ['view', null],
  ['copy', null],
])('%s is %s', (type, operation) => {
  expect(saves.operationOf(type)).toBe(operation);
});

test('a marked save through a RESTlet is the relay', () => {
  expect(saves.isOwnSave(OWN)).toBe(true);
});

test.each([
  ['a copy a person made of it', { context: 'USERINTERFACE', revisionBefore: '' }],
  ['a later save of the same event', { revisionBefore: 'b' }],
  ['a save that another script changed on the way', { mark: 'g' }],
  ['an event without marks', { revision: '', revisionBefore: '' }],
])('%s is not the relay', (_what, change) => {
  expect(saves.isOwnSave({ ...OWN, ...change })).toBe(false);
});

test.each([
  ['RESTLET', 'customrole_calrelay_integration', true],
  ['RESTLET', 'customrole_other', false],
  ['USERINTERFACE', 'customrole_calrelay_integration', false],
])('a deletion by %s as %s: the relay? %s', (context, role, own) => {
  expect(saves.isOwnDeletion({ context, role })).toBe(own);
});

test.each([
  ['RESTLET', 'calrelay-probe:run:daily', true],
  ['RESTLET', 'calrelay:0123456789abcdefghijklmnop:0', false],
  ['RESTLET', '', false],
  ['USERINTERFACE', 'calrelay-probe:run:daily', false],
])('a save by %s of an event with the key %p: the probe? %s', (context, externalId, is) => {
  expect(saves.isProbe({ context, externalId })).toBe(is);
});
