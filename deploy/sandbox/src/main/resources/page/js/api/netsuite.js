import { Refusal, call } from './http.js';
import { netsuiteFields, netsuiteWords } from '../model/recurrence.js';

const UI = '/netsuite/ui';
const ACCESS = { PUBLIC: 'public', PRIVATE: 'private', 'SHOW AS BUSY': 'busy' };
const LEVELS = { public: 'PUBLIC', private: 'PRIVATE', busy: 'SHOW AS BUSY' };
const ANSWERS = { ACCEPTED: 'accepted', DECLINED: 'declined', TENTATIVE: 'tentative', NORESPONSE: 'none' };

const event = (id) => `${UI}/events/${id}`;

const nextDay = (date) => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);

function entry(drawn) {
  return {
    id: String(drawn.eventId),
    seriesId: drawn.series ? String(drawn.eventId) : null,
    asked: String(drawn.eventId),
    isSeries: drawn.series,
    date: drawn.date,
    title: drawn.title || '(no title)',
    location: drawn.location ?? '',
    text: '',
    start: drawn.allDay ? drawn.date : drawn.start,
    end: drawn.allDay ? nextDay(drawn.date) : drawn.end,
    allDay: drawn.allDay,
    access: ACCESS[drawn.accesslevel] ?? 'public',
    tentative: drawn.status === 'TENTATIVE' || drawn.response === 'TENTATIVE',
    free: false,
    cancelled: drawn.status === 'CANCELLED',
    answer: ANSWERS[drawn.response] ?? 'none',
    organizer: '',
    attendees: [],
  };
}

/** NetSuite's form has one day, two times on the person's own clock, and 23:59 for the midnight that ends the day. */
function times(draft) {
  const startdate = draft.start.slice(0, 10);
  const endsAtMidnight = draft.end.slice(0, 16) === `${nextDay(startdate)}T00:00`;
  const isOneDay = endsAtMidnight || (!draft.allDay && draft.end.startsWith(startdate));
  if (!isOneDay) throw new Refusal(400, 'ONE_DAY', 'an event begins and ends on one day.');
  if (draft.allDay) return { startdate, alldayevent: true };
  const endtime = endsAtMidnight ? '23:59' : draft.end.slice(11, 16);
  return { startdate, starttime: draft.start.slice(11, 16), endtime, alldayevent: false };
}

function content(draft, directory) {
  const ids = draft.attendees.map((email) => directory.idOf(email)).filter(Boolean);
  return {
    title: draft.title,
    location: draft.location,
    message: draft.text,
    accesslevel: LEVELS[draft.access],
    attendees: ids.map((attendee) => ({ attendee })),
    ...times(draft),
    ...(draft.recurrence ? netsuiteFields(draft.recurrence, draft.start) : {}),
  };
}

/** One occurrence of a series has an address of its own. */
const address = ({ id, date }, scope) => (scope === 'one' ? `${event(id)}/occurrences/${date}` : event(id));

/**
 * A person's own NetSuite calendar, by the event screens.
 *
 * @param {{idOf: function(string): number, emailOf: function(number): string, nameOf: function(number): string}} directory
 *   the account's people and contacts
 */
export const netsuite = (directory) => ({
  async list(person, from, to) {
    const drawn = await call('GET', `${UI}/calendar?person=${person.email}&from=${from}&to=${to}`, { as: person.email });
    return drawn.map(entry);
  },
  async read(person, seen) {
    const record = await call('GET', event(seen.id), { as: person.email });
    return {
      ...seen,
      text: record.message ?? '',
      repeats: netsuiteWords(record),
      organizer: directory.emailOf(record.organizer),
      attendees: record.attendees.map((line) => ({
        email: directory.emailOf(line.attendee),
        name: directory.nameOf(line.attendee),
        answer: ANSWERS[line.response] ?? 'none',
      })),
    };
  },
  create: async (person, draft) => call('POST', `${UI}/events`, { as: person.email, body: content(draft, directory) }),
  update: async (person, seen, draft, scope) =>
    call('PATCH', address(seen, scope), { as: person.email, body: content(draft, directory) }),
  move: async (person, seen, draft, scope) => call('PATCH', address(seen, scope), { as: person.email, body: times(draft) }),
  remove: (person, seen, scope) => call('DELETE', address(seen, scope), { as: person.email }),
  answer: (person, { id }, answer) =>
    call('PUT', `${event(id)}/response`, { as: person.email, body: { response: answer.toUpperCase() } }),
});

/** NetSuite's other screens: lists, record pages, Suitelets, the event form field by field. */
export const screens = {
  records: (as) => call('GET', `${UI}/records`, { as }),
  record: (as, type, id) => call('GET', `${UI}/records/${type}/${id}`, { as }),
  suitelets: (as) => call('GET', `${UI}/suitelets`, { as }),
  suitelet: (as, id, form) => call(form ? 'POST' : 'GET', `${UI}/suitelets/${id}`, { as, form }),
  fields: (as, type) => call('GET', `${UI}/forms/${type}`, { as }),
  event: (as, id) => call('GET', event(id), { as }),
  createEvent: (as, body) => call('POST', `${UI}/events`, { as, body }),
  editEvent: (as, id, body) => call('PATCH', event(id), { as, body }),
  deleteEvent: (as, id) => call('DELETE', event(id), { as }),
  associate: (as, id, records) => call('PUT', `${event(id)}/associations`, { as, body: records }),
};
