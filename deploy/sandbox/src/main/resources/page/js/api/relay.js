import { call } from './http.js';

const WINDOW = '/page/relay';

/** The relay's own API, through the sandbox's window to it. */
export const relay = {
  health: () => call('GET', `${WINDOW}/health`),
  people: () => call('GET', `${WINDOW}/api/people`),
  policy: () => call('GET', `${WINDOW}/api/policy`),
  /** @param {string} search title, person, UID or event id; empty for the newest */
  meetings: (search = '') => call('GET', `${WINDOW}/api/meetings?search=${encodeURIComponent(search)}`),
  meeting: (id) => call('GET', `${WINDOW}/api/meetings/${encodeURIComponent(id)}`),
  restore: (id, historyId) => call('POST', `${WINDOW}/api/meetings/${encodeURIComponent(id)}/restore`, { body: { historyId } }),
  attention: () => call('GET', `${WINDOW}/api/attention`),
  resolve: (id, choice) => call('POST', `${WINDOW}/api/attention/${encodeURIComponent(id)}/resolve`, { body: { choice } }),
};

/** The meeting that has this UID, event id or title, with links and history; null where the relay knows none. */
export async function meetingOf(asked) {
  const [found] = await relay.meetings(asked);
  return found ? relay.meeting(found.id) : null;
}
