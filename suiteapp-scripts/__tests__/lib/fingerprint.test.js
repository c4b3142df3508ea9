const fingerprint = require('SuiteScripts/lib/fingerprint');

const SNAPSHOT = {
  id: 1,
  key: null,
  revision: null,
  title: 'Budget',
  location: '',
  message: '',
  date: '2027-01-14',
  startTime: '09:00',
  endTime: '10:00',
  timeZone: 'America/Chicago',
  allDay: false,
  reserveTime: true,
  recurring: false,
  recurrence: null,
  status: 'CONFIRMED',
  accessLevel: 'PUBLIC',
  organizer: 11,
  attendees: [
    { id: 12, response: 'ACCEPTED', attendance: 'REQUIRED' },
    { id: 11, response: 'ACCEPTED', attendance: 'REQUIRED' },
  ],
  lastModified: 1,
};

const of = (changes) => fingerprint.canonical({ ...SNAPSHOT, ...changes });

const CONTENT = Object.entries({
  title: 'Budget 2',
  location: 'x',
  message: 'x',
  date: '2027-01-15',
  startTime: null,
  endTime: '11:00',
  timeZone: 'Asia/Kolkata',
  allDay: true,
  reserveTime: false,
  recurrence: ['DAY', '1'],
  status: 'TENTATIVE',
  accessLevel: 'PRIVATE',
  organizer: 12,
  attendees: [],
});

test.each(CONTENT)('another %s is another content', (member, value) => {
  expect(of({ [member]: value })).not.toBe(of({}));
});

test.each(['ACCEPTED', 'DECLINED'])('a response of %s is told from no response', (response) => {
  const one = (answer) => of({ attendees: [{ id: 12, response: answer, attendance: 'REQUIRED' }] });
  expect(one(response)).not.toBe(one('NORESPONSE'));
});

test('what is not content does not count', () => {
  expect(of({ id: 2, key: 'k', revision: 'r', lastModified: 2 })).toBe(of({}));
});

test('the order of lines does not count', () => {
  expect(of({ attendees: [...SNAPSHOT.attendees].reverse() })).toBe(of({}));
});

test('text cannot run over into the next field', () => {
  expect(of({ title: 'a","b', location: '' })).not.toBe(of({ title: 'a', location: 'b' }));
});
