/** What the N/ stubs share: one small NetSuite in memory, with units, rights and a user event script that really runs. */
const COST = { customrecord_calrelay_outbox: { load: 2, save: 4 } };
const OTHER = { load: 5, save: 10 };

const fresh = () => ({
  tables: {},
  nextId: 1000,
  unitsLeft: 5000,
  unitsUsed: 0,
  user: { id: 900, roleId: 'customrole_calrelay_integration', zone: 'America/Chicago' },
  context: 'RESTLET',
  secrets: { custsecret_calrelay_push: 'correct horse battery staple' },
  parameters: { custscript_calrelay_relay_url: 'https://relay.example/webhooks/netsuite' },
  companyZone: 'America/Chicago',
  cache: new Map(),
  posts: [],
  answer: () => ({ code: 202, body: '' }),
  logs: [],
  beforeSave: () => {},
  beforeCommit: () => {},
  mayRead: () => true,
  /** Which of its instances NetSuite shows of an event; null where it knows no such column. */
  instancesShown: (days) => days,
  afterSubmit: null,
  now: Date.UTC(2026, 11, 1, 12, 0, 0),
});

const world = fresh();

const scriptError = (name, message) => Object.assign(new Error(message), { name });

module.exports = {
  world,
  scriptError,
  reset: () => Object.assign(world, fresh()),
  table: (type) => (world.tables[type] ??= new Map()),
  cost: (type) => COST[type] ?? OTHER,
  spend: (units) => {
    if (units > world.unitsLeft) throw scriptError('SSS_USAGE_LIMIT_EXCEEDED', 'Script Execution Usage Limit Exceeded');
    world.unitsLeft -= units;
    world.unitsUsed += units;
  },
  /** Runs the user event script as NetSuite does: with units of its own, and without triggering itself. */
  runUserEvent: (context) => {
    const { unitsLeft, unitsUsed, afterSubmit } = world;
    if (!afterSubmit) return;
    Object.assign(world, { unitsLeft: 1000, unitsUsed: 0, afterSubmit: null });
    afterSubmit(context);
    Object.assign(world, { afterSubmit, saveUnits: world.unitsUsed, unitsLeft, unitsUsed });
  },
};
