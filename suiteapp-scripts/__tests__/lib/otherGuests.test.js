const otherGuests = require('SuiteScripts/lib/otherGuests');

const guest = (email, name = '', response = 'NORESPONSE', attendance = 'REQUIRED') => ({
  email,
  name,
  response,
  attendance,
});

test('only those whom NetSuite has nobody for are named, in their order', () => {
  const wanted = [guest('b@x.example', 'Bea'), guest('a@x.example'), guest('c@x.example', 'Cy')];
  expect(otherGuests.text(wanted, ['b@x.example', 'c@x.example'])).toBe('Bea, b@x.example\nCy, c@x.example');
});

test('a line says who is optional and what they answered', () => {
  const wanted = [guest('a@x.example', 'A@x.example', 'TENTATIVE', 'OPTIONAL')];
  expect(otherGuests.text(wanted, ['a@x.example'])).toBe('a@x.example, optional, tentative');
});

test('nobody is an empty text', () => {
  expect(otherGuests.text([guest('a@x.example')], [])).toBe('');
});

test('a crowd is cut to what the field holds, and counted', () => {
  const wanted = Array.from({ length: 400 }, (_, n) => guest(`guest${n}@outside.example`));
  const text = otherGuests.text(
    wanted,
    wanted.map(({ email }) => email),
  );
  expect(text.length).toBeLessThanOrEqual(4000);
  expect(text).toMatch(/\nand \d+ more$/);
});
