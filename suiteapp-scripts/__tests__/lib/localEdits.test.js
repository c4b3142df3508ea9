const localEdits = require('SuiteScripts/lib/localEdits');

const event = (changes = {}) => ({
  title: 'Audit',
  location: '',
  message: '',
  date: '2027-01-14',
  startTime: '09:00',
  endTime: '10:00',
  allDay: false,
  accessLevel: 'PUBLIC',
  attendees: [{ id: 11, response: 'NORESPONSE', attendance: 'REQUIRED' }],
  ...changes,
});

test.each(['title', 'location', 'message', 'date', 'startTime', 'endTime', 'accessLevel'])('%s', (member) => {
  expect(localEdits.isOne(event(), event({ [member]: 'other' }), false)).toBe(true);
});

test('somebody who is added', () => {
  const more = [...event().attendees, { id: 12, response: 'NORESPONSE', attendance: 'REQUIRED' }];
  expect(localEdits.isOne(event(), event({ attendees: more }), false)).toBe(true);
});

test('an answer is none', () => {
  const answered = [{ id: 11, response: 'ACCEPTED', attendance: 'REQUIRED' }];
  expect(localEdits.isOne(event(), event({ attendees: answered }), false)).toBe(false);
});

test('inline only what was submitted counts', () => {
  const nothing = event({ title: '', date: '', startTime: null, endTime: null, accessLevel: '', attendees: [] });
  expect(localEdits.isOne(event(), nothing, true)).toBe(false);
  expect(localEdits.isOne(event(), { ...nothing, location: 'Room 5' }, true)).toBe(true);
});
