const literals = require('SuiteScripts/lib/literals');

test.each([
  ['status', 'Canceled', 'CANCELLED'],
  ['status', 'COMPLETE', 'COMPLETE'],
  ['accessLevel', 'BUSY', 'SHOW AS BUSY'],
  ['accessLevel', 'SHOW AS BUSY', 'SHOW AS BUSY'],
  ['response', 'NORESPONSE', 'NORESPONSE'],
  ['response', 'NO_RESPONSE', 'NORESPONSE'],
  ['attendance', '', 'REQUIRED'],
])('%s %s reads %s', (field, literal, word) => {
  expect(literals[field](literal)).toBe(word);
});

test('an unknown access level hides rather than shows', () => {
  expect(literals.accessLevel('SECRET')).toBe('PRIVATE');
});
