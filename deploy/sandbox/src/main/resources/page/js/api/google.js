import { call } from './http.js';
import { rrule, rruleWords } from '../model/recurrence.js';

const EVENTS = '/google/calendar/v3/calendars/primary/events';
const ANSWERS = { needsAction: 'none', accepted: 'accepted', declined: 'declined', tentative: 'tentative' };
const VISIBILITY = { public: 'default', private: 'private', busy: 'private' };

const event = (id) => `${EVENTS}/${encodeURIComponent(id)}?sendUpdates=all`;

function entry(found) {
  const isAllDay = Boolean(found.start.date);
  const instant = (time) => (isAllDay ? time.date : new Date(time.dateTime).toISOString());
  const self = found.attendees?.find((each) => each.self);
  return {
    id: found.id,
    seriesId: found.recurringEventId ?? null,
    asked: found.iCalUID,
    isSeries: Boolean(found.recurringEventId || found.recurrence),
    title: found.summary || '(no title)',
    location: found.location ?? '',
    text: found.description ?? '',
    start: instant(found.start),
    end: instant(found.end),
    allDay: isAllDay,
    access: ['private', 'confidential'].includes(found.visibility) ? 'private' : 'public',
    tentative: found.status === 'tentative' || self?.responseStatus === 'tentative',
    free: found.transparency === 'transparent',
    cancelled: found.status === 'cancelled',
    answer: found.organizer?.self ? 'organizer' : (ANSWERS[self?.responseStatus] ?? 'none'),
    organizer: found.organizer?.email ?? '',
    attendees: (found.attendees ?? []).map((each) => ({
      email: each.email,
      name: each.displayName ?? each.email,
      answer: ANSWERS[each.responseStatus] ?? 'none',
    })),
  };
}

/** The other form of time has to be taken away by name, or an event would keep both. */
function times(draft) {
  const at = (wall) =>
    draft.allDay
      ? { date: wall.slice(0, 10), dateTime: null, timeZone: null }
      : { dateTime: wall, timeZone: draft.zone, date: null };
  return { start: at(draft.start), end: at(draft.end) };
}

function content(draft, before = []) {
  const known = new Map(before.map((each) => [each.email, each]));
  return {
    summary: draft.title,
    location: draft.location,
    description: draft.text,
    visibility: VISIBILITY[draft.access],
    attendees: draft.attendees.map((email) => known.get(email) ?? { email }),
    ...times(draft),
    ...(draft.recurrence ? { recurrence: [rrule(draft.recurrence, draft)] } : {}),
  };
}

/** A person's own Google calendar. */
export const google = {
  async list(person, from, to) {
    const found = [];
    const query = `${EVENTS}?singleEvents=true&maxResults=250&timeMin=${from}&timeMax=${to}`;
    let token = '';
    do {
      const page = await call('GET', query + (token ? `&pageToken=${token}` : ''), { as: person.email });
      found.push(...(page.items ?? []).map(entry));
      token = page.nextPageToken;
    } while (token);
    return found;
  },
  async read(person, { id, seriesId }) {
    const found = await call('GET', event(id), { as: person.email });
    const master = seriesId ? await call('GET', event(seriesId), { as: person.email }) : found;
    return { ...entry(found), repeats: rruleWords(master.recurrence ?? []) };
  },
  create: (person, draft) => call('POST', `${EVENTS}?sendUpdates=all`, { as: person.email, body: content(draft) }),
  async update(person, { id }, draft) {
    const before = await call('GET', event(id), { as: person.email });
    return call('PATCH', event(id), { as: person.email, body: content(draft, before.attendees) });
  },
  move: (person, { id }, draft) => call('PATCH', event(id), { as: person.email, body: times(draft) }),
  remove: (person, { id }) => call('DELETE', event(id), { as: person.email }),
  async answer(person, { id }, answer) {
    const { attendees } = await call('GET', event(id), { as: person.email });
    const mine = attendees.map((each) => (each.self ? { ...each, responseStatus: answer } : each));
    return call('PATCH', event(id), { as: person.email, body: { attendees: mine } });
  },
};
