const { world, table, reset } = require('../stubs/world');
const { StubRecord } = require('../stubs/N/record');
const { readFileSync, readdirSync } = require('node:fs');
const { join } = require('node:path');
const Ajv2020 = require('ajv/dist/2020').default;
const { ALICE, ERIK, northwind, person, budget } = require('../stubs/people');
const account = require('SuiteScripts/entry/calrelay_account_rl');
const changes = require('SuiteScripts/entry/calrelay_changes_rl');
const inventory = require('SuiteScripts/entry/calrelay_inventory_rl');

const SCHEMA = join(__dirname, '../../../shared-contract/schema');
const ajv = new Ajv2020();
readdirSync(SCHEMA).forEach((file) => ajv.addSchema(JSON.parse(readFileSync(join(SCHEMA, file), 'utf8'))));

const answered = (message, response) => {
  const validate = ajv.getSchema(`https://calrelay.example/schema/${message}-response.schema.json`);
  validate(response);
  expect(validate.errors).toBeNull();
  return response;
};
const row = (event, operation = 'updated') =>
  new StubRecord('customrecord_calrelay_outbox', undefined, {
    fields: {
      custrecord_calrelay_event: event,
      custrecord_calrelay_operation: operation,
      custrecord_calrelay_at: '1767225600000',
    },
    lines: [],
  }).save();
const read = (request = {}) =>
  answered('changes', changes.post({ contractVersion: 1, acknowledge: [], look: [], limit: 200, ...request }));

beforeEach(() => {
  reset();
  northwind();
});

describe('the change feed', () => {
  test('answers rows, oldest first, with the events they name once each', () => {
    const id = budget();
    const rows = [row(id), row(id)];
    const response = read();
    expect(response.rows.map((each) => each.row)).toEqual(rows);
    expect(response.events.map((event) => event.id)).toEqual([id]);
    expect(response.more).toBe(false);
  });

  test('forgets rows only when they are acknowledged', () => {
    const [first, second] = [row(budget()), row(budget())];
    read();
    expect(read({ acknowledge: [first] }).rows.map((each) => each.row)).toEqual([second]);
  });

  test('says when there are more rows than asked for', () => {
    [1, 2, 3].forEach(() => row(budget()));
    const response = read({ limit: 2 });
    expect([response.rows.length, response.events.length, response.more]).toEqual([2, 2, true]);
  });

  test('reads the events it is told to look at', () => {
    const id = budget({}, [{ attendee: String(ERIK), response: 'NORESPONSE', attendance: 'OPTIONAL' }]);
    const [event] = read({ look: [id], limit: 0 }).events;
    expect(event.attendees).toEqual([
      { id: ERIK, email: '', name: 'Erik Oak', type: 'contact', response: 'NORESPONSE', attendance: 'OPTIONAL' },
    ]);
    expect(event.organizer.id).toBe(ALICE);
  });

  test('tells what is gone from what it may not read', () => {
    const hidden = budget();
    row(4711, 'deleted');
    world.mayRead = (id) => id !== hidden;
    expect(read({ look: [hidden] })).toMatchObject({ events: [], missing: [4711], notVisible: [hidden] });
  });

  test('answers fewer rows rather than rows without their events when units are short', () => {
    [1, 2, 3].forEach(() => row(budget()));
    world.unitsLeft = 50;
    expect(read()).toMatchObject({ rows: [{}, {}], events: [{}, {}], more: true });
  });

  test('an event in a zone of its own keeps it, one without has the zone of the reader', () => {
    const [own, none] = [budget(), budget({ timezone: '' })];
    expect(read({ look: [own, none] }).events.map((event) => event.timeZone)).toEqual([
      'America/Los_Angeles',
      'America/Chicago',
    ]);
  });

  test('running out of units is answered as that', () => {
    world.unitsLeft = 5;
    expect(read().error.code).toBe('UNITS_EXHAUSTED');
  });
});

describe('the inventory', () => {
  const page = (after, limit) => answered('inventory', inventory.post({ contractVersion: 1, after, limit }));

  test('pages through all ids in ascending order', () => {
    const ids = [budget(), budget(), budget()];
    const first = page(0, 2);
    const second = page(first.events.at(-1).id, 2);
    expect([...first.events, ...second.events].map((event) => event.id)).toEqual(ids);
    expect([first.more, second.more]).toEqual([true, false]);
  });

  test('carries when each was changed', () => {
    budget();
    expect(page(0, 1000).events[0].lastModified).toBe(world.now);
  });

  test('a page of none is refused', () => {
    expect(page(0, 0).error).toMatchObject({ code: 'MESSAGE_INVALID', path: '/limit' });
  });
});

describe('the account', () => {
  const ask = (...employees) => answered('account', account.post({ contractVersion: 1, employees }));

  test('has a zone, a version and the employees asked for', () => {
    expect(ask('Alice@northwind.example', 'dana@contoso.example')).toMatchObject({
      account: 'TSTDRV1234567',
      companyTimeZone: 'America/Chicago',
      employees: [{ id: ALICE, email: 'alice@northwind.example', name: 'Alice Ash' }],
    });
  });

  test('leaves employees out who have left', () => {
    person('employee', 77, { email: 'gone@northwind.example', isinactive: 'T' });
    expect(ask('gone@northwind.example').employees).toEqual([]);
  });

  test("falls back to the user's zone where the role may not read company settings", () => {
    world.companyZone = null;
    world.user.zone = 'Europe/London';
    expect(ask().companyTimeZone).toBe('Europe/London');
  });

  test('asks nothing of NetSuite for nobody', () => {
    expect(ask().employees).toEqual([]);
    expect(world.unitsUsed).toBe(10);
  });

  test('the tables are untouched by it', () => {
    ask('alice@northwind.example');
    expect(table('calendarevent').size).toBe(0);
  });
});
