import { Refusal, call } from './http.js';

/** Through the window, a refusal of the relay is an answer like any other: `{status, body}`. */
async function ask(method, path, options) {
  const { status, body } = await call(method, `/page/relay${path}`, options);
  if (status >= 400) throw new Refusal(status, body?.code ?? String(status), body?.message ?? `HTTP ${status}`);
  return body;
}

/** The relay's own API, through the sandbox's window to it. */
export const relay = {
  /** What it says of itself, well or not; null where none answers. */
  async health() {
    const { body } = await call('GET', '/page/relay/health');
    return body.status ? body : null;
  },
  people: () => ask('GET', '/api/people'),
  policy: () => ask('GET', '/api/policy'),
  /** @param {string} search title, person, UID or event id; empty for the newest */
  meetings: (search = '') => ask('GET', `/api/meetings?search=${encodeURIComponent(search)}`),
  meeting: (id) => ask('GET', `/api/meetings/${encodeURIComponent(id)}`),
  restore: (id, historyId) => ask('POST', `/api/meetings/${encodeURIComponent(id)}/restore`, { body: { historyId } }),
  attention: () => ask('GET', '/api/attention'),
  resolve: (id, choice) => ask('POST', `/api/attention/${encodeURIComponent(id)}/resolve`, { body: { choice } }),
};

/** The meeting that has this UID, event id or title, with links and history; null where the relay knows none. */
export async function meetingOf(asked) {
  const [found] = await relay.meetings(asked);
  return found ? relay.meeting(found.id) : null;
}
