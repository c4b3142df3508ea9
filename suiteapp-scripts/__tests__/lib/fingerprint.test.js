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
  named: [],
  status: 'CONFIRMED',
  accessLevel: 'PUBLIC',
  organizer: 11,
  attendees: [
    { id: 12, response: 'ACCEPTED', attendance: 'REQUIRED' },
    { id: 11, response: 'ACCEPTED', attendance: 'REQUIRED' },
  ],
  lastModified: 1,
};

const WEEKLY = {
  frequency: 'WEEK',
  period: 2,
  dayOfWeekMask: 'FTFFFFF',
  dayOfWeek: null,
  dayOfWeekInMonth: null,
  seriesStart: '2027-01-18',
  endBy: '2027-06-30',
};

const of = (changes, excluded = []) => fingerprint.canonical({ ...SNAPSHOT, ...changes }, excluded);
const series = (changes, excluded) => of({ recurring: true, recurrence: { ...WEEKLY, ...changes } }, excluded);

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
  recurring: true,
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

test.each([
  ['frequency', 'DAY'],
  ['period', 1],
  ['dayOfWeekMask', 'FTTFFFF'],
  ['dayOfWeek', 2],
  ['dayOfWeekInMonth', 1],
  ['seriesStart', '2027-01-25'],
  ['endBy', null],
])('another %s of the recurrence is another content', (member, value) => {
  expect(series({ [member]: value })).not.toBe(series({}));
});

test('a day taken out of the series is another content', () => {
  expect(
    new Set([[], ['2027-02-01'], ['2027-02-15'], ['2027-02-01', '2027-02-15']].map((days) => series({}, days))).size,
  ).toBe(4);
});

test('another way of counting short months is another content', () => {
  const of31 = (clamped) => fingerprint.canonical({ ...SNAPSHOT, recurring: true, recurrence: WEEKLY }, [], clamped);
  expect(of31(true)).not.toBe(of31(false));
});

test('the times at which NetSuite draws an all-day event do not count', () => {
  expect(of({ allDay: true, startTime: '08:00', endTime: '18:00' })).toBe(
    of({ allDay: true, startTime: null, endTime: null }),
  );
});

test('what is not content does not count', () => {
  expect(of({ id: 2, key: 'k', revision: 'r', lastModified: 2, named: ['2027-01-18'] })).toBe(of({}));
});

test('the order of lines does not count', () => {
  expect(of({ attendees: [...SNAPSHOT.attendees].reverse() })).toBe(of({}));
});

test('text cannot run over into the next field', () => {
  expect(of({ title: 'a","b', location: '' })).not.toBe(of({ title: 'a', location: 'b' }));
});
