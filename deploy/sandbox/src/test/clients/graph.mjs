// Drives the simulated Graph through Microsoft's JavaScript client and prints, as JSON, what it saw.
// usage: node graph.mjs <where the clouds listen> <access token>
import graph from '@microsoft/microsoft-graph-client';

const { BatchRequestContent, BatchResponseContent, Client, LargeFileUploadTask, FileUpload, PageIterator } = graph;
const [origin, token] = process.argv.slice(2);
const MICROSOFT = 'https://graph.microsoft.com';
const UPLOADS = 'https://outlook.office.com/upload';

// Microsoft's client follows links and gives tokens at https addresses only: its own addresses, brought to the clouds.
const plainly = globalThis.fetch;
globalThis.fetch = async (address, options) => {
    const here = String(address).replace(MICROSOFT, `${origin}/graph`).replace(UPLOADS, `${origin}/graph/upload`);
    const answer = await plainly(here, options);
    const text = (await answer.text()).replaceAll(`${origin}/graph/upload`, UPLOADS).replaceAll(`${origin}/graph`, MICROSOFT);
    return new Response(text || null, { status: answer.status, headers: answer.headers });
};

const client = Client.init({ authProvider: (done) => done(null, token) });
const window = { startDateTime: '2026-03-01T00:00:00Z', endDateTime: '2026-06-01T00:00:00Z' };

async function all(page, headers = {}) {
    const found = [];
    const iterator = new PageIterator(client, page, (each) => found.push(each) > 0, { headers });
    await iterator.iterate();
    return { found, deltaLink: iterator.getDeltaLink() };
}

async function refusal(call) {
    try {
        await call();
        return 'taken';
    } catch (error) {
        return `${error.statusCode} ${error.code}`;
    }
}

function at(dateTime) {
    return { dateTime, timeZone: 'Europe/Berlin' };
}

const series = await client.api('/me/events').post({
    subject: 'Weekly',
    start: at('2026-03-23T09:00:00'),
    end: at('2026-03-23T09:30:00'),
    recurrence: {
        pattern: { type: 'weekly', interval: 1, daysOfWeek: ['monday'] },
        range: { type: 'numbered', startDate: '2026-03-23', numberOfOccurrences: 4 },
    },
});
const event = `/me/events/${series.id}`;

async function instances() {
    const page = await client.api(`${event}/instances`).query(window).top(2).get();
    return (await all(page)).found;
}

const seen = {};
// The client may throw what has neither message nor stack.
process.on('uncaughtException', (thrown) => {
    console.error('stopped by', thrown, 'after', seen);
    process.exit(1);
});
const four = await instances();
seen.starts = four.map((each) => each.start.dateTime.slice(0, 16));
const edited = await client.api(`/me/events/${four[1].id}`).patch({ subject: 'Special' });
seen.edited = `${edited.type} of ${edited.originalStart}`;
await client.api(`/me/events/${four[2].id}`).delete();
seen.subjects = (await instances()).map((each) => each.subject);

const master = await client
    .api(event)
    .select(['subject', 'cancelledOccurrences', 'exceptionOccurrences'])
    .expand('exceptionOccurrences')
    .get();
seen.cancelled = master.cancelledOccurrences.map((each) => each.slice(-10));
seen.exceptions = master.exceptionOccurrences.map((each) => each.subject);

const inTokyo = await client.api(event).header('Prefer', 'outlook.timezone="Tokyo Standard Time"').get();
seen.inTokyo = inTokyo.start.dateTime.slice(0, 16);

const first = await all(await client.api('/me/calendarView/delta').query(window).get());
// A round may say the same thing twice.
seen.delta = [...new Map(first.found.map((each) => [each.id, each.type])).values()].sort();
seen.stale = await refusal(() => client.api(event).header('If-Match', series['@odata.etag']).patch({ subject: 'x' }));
seen.crossing = await refusal(() =>
    client.api(`/me/events/${four[1].id}`).patch({ start: at('2026-04-06T09:00:00'), end: at('2026-04-06T10:00:00') }));

const batch = new BatchRequestContent([
    { id: '1', request: new Request(`${MICROSOFT}${event}`) },
    { id: '2', request: new Request(`${MICROSOFT}/me/events/nonsense`) },
]);
const answers = new BatchResponseContent(await client.api('/$batch').post(await batch.getContent()));
seen.batch = [answers.getResponseById('1').status, answers.getResponseById('2').status];

const session = await LargeFileUploadTask.createUploadSession(client, `${event}/attachments/createUploadSession`, {
    AttachmentItem: { attachmentType: 'file', name: 'notes.txt', size: 400000 },
});
const file = new FileUpload(new Uint8Array(400000).fill(65).buffer, 'notes.txt', 400000);
await new LargeFileUploadTask(client, file, session, { rangeSize: 327680 }).upload();
const attachments = await client.api(`${event}/attachments`).select(['name', 'size']).get();
seen.attachment = attachments.value.map((each) => `${each.name} ${each.size}`);

await client.api(event).delete();
seen.gone = await refusal(() => client.api(event).get());
const second = await all(await client.api(first.deltaLink).get());
seen.removed = second.found.map((each) => each['@removed']?.reason);
console.log(JSON.stringify(seen));
