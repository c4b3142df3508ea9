import { call } from './http.js';
import { graphPattern, graphWords } from '../model/recurrence.js';

const ME = '/graph/v1.0/me';
const UTC = { Prefer: 'outlook.timezone="UTC", outlook.body-content-type="text"' };
const ANSWERS = { none: 'none', notResponded: 'none', organizer: 'organizer', accepted: 'accepted', tentativelyAccepted: 'tentative', declined: 'declined' };
const DEEDS = { accepted: 'accept', tentative: 'tentativelyAccept', declined: 'decline' };
const SENSITIVITY = { public: 'normal', private: 'private', busy: 'private' };

const event = (id) => `${ME}/events/${encodeURIComponent(id)}`;

/** The UID by which the relay knows the meeting: an occurrence's has its date in bytes 17 to 20, a series' has none. */
const seriesUid = (uid) => (/^040000008200E00074C5B7101A82E008/i.test(uid) ? `${uid.slice(0, 32)}00000000${uid.slice(40)}` : uid);

function entry(found) {
  const isAllDay = found.isAllDay;
  const instant = (time) => (isAllDay ? time.dateTime.slice(0, 10) : `${time.dateTime.slice(0, 19)}Z`);
  return {
    id: found.id,
    seriesId: found.seriesMasterId ?? null,
    asked: seriesUid(found.iCalUId),
    isSeries: found.type !== 'singleInstance',
    title: found.subject || '(no title)',
    location: found.location?.displayName ?? '',
    text: found.body?.content ?? '',
    start: instant(found.start),
    end: instant(found.end),
    allDay: isAllDay,
    access: found.sensitivity === 'normal' ? 'public' : 'private',
    tentative: found.showAs === 'tentative',
    free: found.showAs === 'free',
    cancelled: found.isCancelled,
    answer: ANSWERS[found.responseStatus?.response] ?? 'none',
    organizer: found.organizer?.emailAddress?.address ?? '',
    attendees: (found.attendees ?? []).map((each) => ({
      email: each.emailAddress.address,
      name: each.emailAddress.name,
      answer: ANSWERS[each.status?.response] ?? 'none',
    })),
  };
}

function times(draft) {
  const whole = (day) => `${day.slice(0, 10)}T00:00:00`;
  const at = (wall) => ({ dateTime: draft.allDay ? whole(wall) : wall, timeZone: draft.zone });
  return { start: at(draft.start), end: at(draft.end), isAllDay: draft.allDay };
}

function content(draft) {
  return {
    subject: draft.title,
    location: { displayName: draft.location },
    body: { contentType: 'text', content: draft.text },
    sensitivity: SENSITIVITY[draft.access],
    attendees: draft.attendees.map((address) => ({ type: 'required', emailAddress: { address } })),
    ...times(draft),
    ...(draft.recurrence ? { recurrence: graphPattern(draft.recurrence, draft.start, draft.zone) } : {}),
  };
}

/** A person's own Outlook calendar, by Microsoft Graph. */
export const outlook = {
  async list(person, from, to) {
    const found = [];
    let next = `${ME}/calendarView?startDateTime=${from}&endDateTime=${to}&$top=200`;
    while (next) {
      const page = await call('GET', next, { as: person.email, headers: UTC });
      found.push(...page.value.map(entry));
      const link = page['@odata.nextLink'];
      next = link ? link.slice(link.indexOf('/graph/')) : null;
    }
    return found;
  },
  async read(person, { id, seriesId }) {
    const found = await call('GET', event(id), { as: person.email, headers: UTC });
    const master = seriesId ? await call('GET', event(seriesId), { as: person.email, headers: UTC }) : found;
    return { ...entry(found), repeats: master.recurrence ? graphWords(master.recurrence) : '' };
  },
  create: (person, draft) => call('POST', `${ME}/events`, { as: person.email, body: content(draft) }),
  update: (person, { id }, draft) => call('PATCH', event(id), { as: person.email, body: content(draft) }),
  move: (person, { id }, draft) => call('PATCH', event(id), { as: person.email, body: times(draft) }),
  remove: (person, { id }) => call('DELETE', event(id), { as: person.email }),
  answer: (person, { id }, answer) =>
    call('POST', `${event(id)}/${DEEDS[answer]}`, { as: person.email, body: { sendResponse: true } }),
};
