import { call } from './http.js';

const path = (name) => `/sandbox/${name}`;

/** The hand on the world: what only a sandbox has. */
export const hand = {
  people: () => call('GET', path('people')),
  company: () => call('GET', path('company')),
  now: async () => new Date((await call('GET', path('clock'))).now),
  /** @param {string} by ISO 8601 duration */
  advance: (by) => call('POST', path('clock'), { body: { advance: by } }),
  /** @param {string} since instant, inclusive */
  trace: (since) => call('GET', `${path('trace')}${since ? `?since=${since}` : ''}`),
  mail: () => call('GET', path('mail')),
  faults: () => call('GET', path('faults')),
  addFault: (order) => call('POST', path('faults'), { body: order }),
  clearFaults: () => call('DELETE', path('faults')),
  relays: () => call('GET', path('relays')),
  kill: (node) => call('POST', path(`relays/${node}/kill`)),
  start: (node) => call('POST', path(`relays/${node}/start`)),
  invite: (invitation) => call('POST', path('invitations'), { body: invitation }),
  changeInvitation: (uid, change) => call('PATCH', path(`invitations/${encodeURIComponent(uid)}`), { body: change }),
  cancelInvitation: (uid) => call('DELETE', path(`invitations/${encodeURIComponent(uid)}`)),
};
