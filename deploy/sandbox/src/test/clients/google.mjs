// Drives the simulated Google Calendar through Google's JavaScript client and prints, as JSON, what it saw.
// usage: node google.mjs <where the clouds listen> <access token> <address for notifications>
import { google } from 'googleapis';

const [origin, token, hook] = process.argv.slice(2);
const GOOGLE = 'https://www.googleapis.com';

// Google's client keeps no path of a root address given to it: Google's own address, brought to the clouds.
function fetchImplementation(address, options) {
    return fetch(String(address).replace(GOOGLE, `${origin}/google`), options);
}

const auth = new google.auth.OAuth2();
auth.setCredentials({ access_token: token });
const { calendarList, channels, events, freebusy } = google.calendar({ version: 'v3', auth, fetchImplementation });
const calendarId = 'primary';

function at(dateTime) {
    return { dateTime, timeZone: 'America/New_York' };
}

async function refusal(call) {
    try {
        await call;
        return 'taken';
    } catch (error) {
        return `${error.status} ${error.response.data.error.errors[0].reason}`;
    }
}

async function instances() {
    const { data } = await events.instances({ calendarId, eventId: 'series0', maxResults: 100 });
    return data.items;
}

async function list(parameters = {}) {
    const items = [];
    let page = {};
    do {
        const { data } = await events.list({ calendarId, maxResults: 2, pageToken: page.nextPageToken, ...parameters });
        items.push(...data.items);
        page = data;
    } while (page.nextPageToken);
    return { items, syncToken: page.nextSyncToken };
}

const series = {
    id: 'series0',
    summary: 'Weekly',
    start: at('2027-03-02T10:00:00'),
    end: at('2027-03-02T10:30:00'),
    recurrence: ['RRULE:FREQ=WEEKLY;COUNT=4', 'EXDATE;TZID=America/New_York:20270309T100000'],
    extendedProperties: { private: { key: '1' } },
};
const seen = {};
const { data: made } = await events.insert({ calendarId, requestBody: series });
seen.rule = made.recurrence;
seen.duplicate = await refusal(events.insert({ calendarId, requestBody: series }));

const { data: channel } = await events.watch({
    calendarId,
    requestBody: { id: 'node-1', type: 'web_hook', address: hook, token: 't' },
});
seen.channel = `${channel.kind} ${typeof channel.expiration}`;

const three = await instances();
seen.starts = three.map((each) => each.start.dateTime);
const { syncToken } = await list();
await events.patch({ calendarId, eventId: three[1].id, requestBody: { summary: 'Special', location: 'Room 7' } });
await events.delete({ calendarId, eventId: three[2].id });
const news = await list({ syncToken });
seen.news = news.items.map((each) => `${each.status} ${each.originalStartTime.dateTime}`);
seen.exceptions = (await list({ privateExtendedProperty: ['key=1'], orderBy: 'updated' })).items.map((each) => each.summary ?? each.status);
seen.single = (await list({ singleEvents: true, orderBy: 'startTime', timeMin: '2027-03-03T00:00:00Z' })).items.length;

seen.stale = await refusal(
    events.update({ calendarId, eventId: 'series0', requestBody: series }, { headers: { 'If-Match': '"1"' } }));
seen.badSync = await refusal(events.list({ calendarId, syncToken, timeMin: '2027-01-01T00:00:00Z' }));
seen.badRule = await refusal(events.patch({ calendarId, eventId: 'series0', requestBody: { recurrence: ['RRULE:FREQ=NEVER'] } }));

const { data: imported } = await events.import({
    calendarId,
    requestBody: {
        iCalUID: 'u-1@elsewhere',
        organizer: { email: 'boss@elsewhere.example' },
        attendees: [{ email: made.organizer.email }],
        start: at('2027-03-03T10:00:00'),
        end: at('2027-03-03T11:00:00'),
    },
});
seen.privateCopy = imported.privateCopy;
const { data: busy } = await freebusy.query({
    requestBody: { timeMin: '2027-03-03T00:00:00Z', timeMax: '2027-03-04T00:00:00Z', items: [{ id: calendarId }] },
});
seen.busy = busy.calendars[calendarId].busy;
seen.roles = (await calendarList.list()).data.items.map((each) => each.accessRole);

seen.stopped = (await channels.stop({ requestBody: { id: channel.id, resourceId: channel.resourceId } })).status;
await events.delete({ calendarId, eventId: 'series0' });
seen.gone = await refusal(events.delete({ calendarId, eventId: 'series0' }));
console.log(JSON.stringify(seen));
