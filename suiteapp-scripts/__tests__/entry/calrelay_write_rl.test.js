const { world, table, reset, scriptError } = require('../stubs/world');
const { ALICE, BOB, DANA, ERIK, northwind, person, budget, recordOf } = require('../stubs/people');
const { readFileSync, readdirSync } = require('node:fs');
const { join } = require('node:path');
const Ajv2020 = require('ajv/dist/2020').default;
const entry = require('SuiteScripts/entry/calrelay_write_rl');
const userEvent = require('SuiteScripts/entry/calrelay_event_ue');

const SCHEMA = join(__dirname, '../../../shared-contract/schema');
const ajv = new Ajv2020();
readdirSync(SCHEMA).forEach((file) => ajv.addSchema(JSON.parse(readFileSync(join(SCHEMA, file), 'utf8'))));
const isResponse = ajv.getSchema('https://calrelay.example/schema/write-response.schema.json');

const key = (letter) => `calrelay:${letter.repeat(26)}:0`;
const CONTENT = {
  title: 'Budget 2027',
  location: 'Room 4',
  message: 'Bring the figures.',
  date: '2027-01-14',
  startTime: '09:00',
  endTime: '10:30',
  timeZone: 'America/Los_Angeles',
  status: 'CONFIRMED',
  accessLevel: 'PUBLIC',
  organizer: ALICE,
  attendees: [{ email: 'bob@northwind.example', name: 'Bob', attendance: 'REQUIRED', response: 'NORESPONSE' }],
};
const create = (changes = {}, letter = 'a') => ({
  operation: 'create',
  key: key(letter),
  revision: `0000000${letter}`,
  content: { ...CONTENT, ...changes },
});
const update = (event, content, revision = '00000002') => ({
  operation: 'update',
  id: event.id,
  revision,
  expectedFingerprint: event.fingerprint,
  content,
});
const remove = (event) => ({
  operation: 'delete',
  id: event.id,
  revision: '00000003',
  expectedFingerprint: event.fingerprint,
});

const write = (...operations) => {
  const response = entry.post({ contractVersion: 1, acknowledge: [], operations });
  isResponse(response);
  expect(isResponse.errors).toBeNull();
  return response.results;
};
const written = (...operations) => write(...operations).map(({ event }) => event);
const outbox = () => [...table('customrecord_calrelay_outbox').values()];
const lines = (id) => table('calendarevent').get(id).lines;
const entities = (id) => lines(id).map(({ attendee }) => Number(attendee));
const STALE = 'f'.repeat(64);

beforeEach(() => {
  reset();
  northwind();
  world.afterSubmit = userEvent.afterSubmit;
});

describe('create', () => {
  test('answers the event as it reads back', () => {
    const [{ outcome, event }] = write(create());
    expect(outcome).toBe('done');
    expect(event).toMatchObject({
      key: key('a'),
      revision: '0000000a',
      date: '2027-01-14',
      startTime: '09:00',
      endTime: '10:30',
      timeZone: 'America/Los_Angeles',
      reserveTime: true,
      organizer: { id: ALICE, email: 'alice@northwind.example', name: 'Alice Ash' },
    });
  });

  test('leaves no row and pushes nothing', () => {
    write(create());
    expect([outbox(), world.posts]).toEqual([[], []]);
  });

  test("takes the integration user's own line out and lets the organizer attend", () => {
    const [event] = written(create());
    expect(entities(event.id).sort()).toEqual([ALICE, BOB]);
    expect(event.attendees.map(({ type }) => type)).toEqual(['employee', 'employee']);
  });

  test('mails nobody', () => {
    const [event] = written(create());
    const { fields } = table('calendarevent').get(event.id);
    expect([fields.sendemail, ...lines(event.id).map((line) => line.sendemail ?? false)]).toEqual([
      false,
      false,
      false,
    ]);
  });

  test('names the people NetSuite does not know', () => {
    const guest = { email: 'guest@outside.example', name: 'Guest', attendance: 'OPTIONAL', response: 'ACCEPTED' };
    expect(write(create({ attendees: [guest] }))[0].unresolved).toEqual(['guest@outside.example']);
  });

  test('shows on the record the people NetSuite does not know, and who organizes it', () => {
    const guest = { email: 'guest@outside.example', name: 'Guest', attendance: 'OPTIONAL', response: 'ACCEPTED' };
    const [event] = written(create({ attendees: [...CONTENT.attendees, guest], host: 'Ceo, ceo@outside.example' }));
    const { fields } = table('calendarevent').get(event.id);
    expect(fields.custevent_calrelay_guests).toBe('Guest, guest@outside.example, optional, accepted');
    expect(fields.custevent_calrelay_host).toBe('Ceo, ceo@outside.example');
    const [later] = written(update(event, { attendees: CONTENT.attendees, host: '' }));
    expect(table('calendarevent').get(later.id).fields).toMatchObject({
      custevent_calrelay_guests: '',
      custevent_calrelay_host: '',
    });
  });

  test('of a key that exists writes nothing and answers what is there', () => {
    const [first] = written(create());
    const [{ outcome, event }] = write(create({ title: 'Another' }));
    expect([outcome, event.id, event.title]).toEqual(['exists', first.id, 'Budget 2027']);
    expect(table('calendarevent').size).toBe(1);
  });

  test('twice in one call makes one event', () => {
    expect(write(create(), create()).map(({ outcome }) => outcome)).toEqual(['done', 'exists']);
    expect(table('calendarevent').size).toBe(1);
  });

  test('that NetSuite changes on the way answers what NetSuite made of it', () => {
    world.beforeCommit = (record) => (record.fields.title = record.fields.title.toUpperCase());
    const [event] = written(create());
    expect(event.title).toBe('BUDGET 2027');
    expect(write(update(event, { location: 'Room 5' }))[0].outcome).toBe('done');
  });
});

describe('update', () => {
  test('changes what it names and nothing else', () => {
    const [before] = written(create());
    const [after] = written(update(before, { title: 'Budget 2028' }));
    expect(after).toMatchObject({ title: 'Budget 2028', location: 'Room 4', startTime: '09:00', revision: '00000002' });
    expect(after.fingerprint).not.toBe(before.fingerprint);
    expect(outbox()).toEqual([]);
  });

  test('of an event that a person changed meanwhile is stale and writes nothing', () => {
    const [before] = written(create());
    table('calendarevent').get(before.id).fields.title = 'Moved by a person';
    const [{ outcome, event }] = write(update(before, { location: 'Room 5' }));
    expect([outcome, event.title, event.location]).toEqual(['stale', 'Moved by a person', 'Room 4']);
  });

  test('of an event saved between load and save is stale', () => {
    const [before] = written(create());
    world.beforeSave = () => {
      world.beforeSave = () => {};
      throw scriptError('RCRD_HAS_BEEN_CHANGED', 'Record has been changed');
    };
    expect(write(update(before, { title: 'x' }))[0].outcome).toBe('stale');
  });

  test('twice in one call is carried out twice, the second on what the first left', () => {
    const [before] = written(create());
    const second = update(before, { title: 'Second' });
    expect(write(update(before, { title: 'First' }), second).map(({ outcome }) => outcome)).toEqual(['done', 'stale']);
  });

  test('of an all-day event with times makes it a timed one', () => {
    const id = budget({ alldayevent: true });
    const { event } = write({ operation: 'delete', id, revision: '00000001', expectedFingerprint: STALE })[0];
    const [after] = written(update(event, { startTime: '13:00', endTime: '14:00' }));
    expect(after).toMatchObject({ allDay: false, startTime: '13:00', endTime: '14:00' });
  });

  test('keeps people without an address, and other columns of a line', () => {
    const id = budget({}, [
      { attendee: String(ALICE), response: 'ACCEPTED', attendance: 'REQUIRED' },
      { attendee: String(ERIK), response: 'TENTATIVE', attendance: 'OPTIONAL' },
      { attendee: String(DANA), response: 'NORESPONSE', attendance: 'REQUIRED', sendemail: true },
      { attendee: String(BOB), response: 'NORESPONSE', attendance: 'REQUIRED' },
    ]);
    const { event } = write({ operation: 'delete', id, revision: '00000001', expectedFingerprint: STALE })[0];
    const dana = { email: 'DANA@contoso.example', name: 'Dana', attendance: 'REQUIRED', response: 'ACCEPTED' };
    write(update(event, { attendees: [dana] }));
    expect(lines(id)).toEqual([
      { attendee: String(ALICE), response: 'ACCEPTED', attendance: 'REQUIRED' },
      { attendee: String(ERIK), response: 'TENTATIVE', attendance: 'OPTIONAL' },
      { attendee: String(DANA), response: 'ACCEPTED', attendance: 'REQUIRED', sendemail: true },
    ]);
  });
});

describe('delete', () => {
  test('takes the event away and leaves no row', () => {
    const [event] = written(create());
    expect(write(remove(event))).toEqual([{ outcome: 'done' }]);
    expect([table('calendarevent').size, outbox()]).toEqual([0, []]);
  });

  test('of what is gone already is gone', () => {
    const [event] = written(create());
    write(remove(event));
    expect(write(remove(event))).toEqual([{ outcome: 'gone' }]);
  });

  test('of what a person changed meanwhile is stale', () => {
    const [event] = written(create());
    expect(write({ ...remove(event), expectedFingerprint: STALE })[0].outcome).toBe('stale');
    expect(table('calendarevent').size).toBe(1);
  });

  test('of what the role may not read is not visible, never gone', () => {
    const [event] = written(create());
    world.mayRead = () => false;
    expect(write(remove(event))).toEqual([{ outcome: 'not-visible' }]);
  });
});

describe('a batch', () => {
  test('goes on when NetSuite refuses one of it, with its words', () => {
    world.beforeSave = (record) => {
      if (record.fields.title === 'Bad') throw scriptError('USER_ERROR', 'Please enter value(s) for: Region');
    };
    const results = write(create({}, 'a'), create({ title: 'Bad' }, 'b'), create({}, 'c'));
    expect(results.map(({ outcome }) => outcome)).toEqual(['done', 'refused', 'done']);
    expect(results[1].error).toEqual({
      code: 'EVENT_REFUSED',
      message: 'USER_ERROR: Please enter value(s) for: Region',
    });
  });

  test('that outgrows the units is carried out as far as they go, the rest is postponed', () => {
    world.unitsLeft = 210;
    const letters = [...'abcdefghij'];
    const outcomes = write(...letters.map((letter) => create({}, letter))).map(({ outcome }) => outcome);
    expect(outcomes).toEqual([...Array(5).fill('done'), ...Array(5).fill('postponed')]);
  });

  test('of fifty costs what the README says', () => {
    const letters = [...'0123456789abcdefghijklmnopqrstuv'].slice(0, 30);
    world.unitsLeft = 5000;
    write(...letters.map((letter) => create({}, letter)));
    expect(5000 - world.unitsLeft).toBe(30 * 20 + 20);
  });

  test('with guests costs 40 more, however many they are', () => {
    person('customer', 101, { altname: 'Contoso', email: 'office@contoso.example' });
    table('contact').get(DANA).fields.company = '101';
    const dana = { email: 'dana@contoso.example', name: 'Dana', attendance: 'REQUIRED', response: 'NORESPONSE' };
    world.unitsLeft = 5000;
    write(...[...'abcdefghij'].map((letter) => create({ attendees: [dana] }, letter)));
    expect(5000 - world.unitsLeft).toBe(10 * 20 + 20 + 40);
  });

  test('acknowledges rows first', () => {
    const stored = new (require('../stubs/N/record').StubRecord)('customrecord_calrelay_outbox', undefined, {
      fields: {},
      lines: [],
    }).save();
    entry.post({ contractVersion: 1, acknowledge: [stored, 999999], operations: [create()] });
    expect(outbox()).toEqual([]);
  });
});

describe('a request that breaks the contract', () => {
  const refusal = (request) => entry.post(request).error;

  test('is refused with its path, and nothing is done', () => {
    const broken = create();
    delete broken.content.title;
    expect(refusal({ contractVersion: 1, acknowledge: [], operations: [create({}, 'b'), broken] })).toMatchObject({
      code: 'MESSAGE_INVALID',
      path: '/operations/1/content/title',
    });
    expect(table('calendarevent').size).toBe(0);
  });

  test('of another version is refused as that', () => {
    expect(refusal({ contractVersion: 2 })).toMatchObject({
      code: 'CONTRACT_VERSION_UNSUPPORTED',
      path: '/contractVersion',
    });
  });

  test.each([[undefined], ['text'], [null], [[]]])('that is %p is refused', (request) => {
    expect(refusal(request)).toMatchObject({ code: 'MESSAGE_INVALID', path: '' });
  });
});

test('an entity is found by one search for the whole batch', () => {
  person('contact', 300, { altname: 'Cy', email: 'cy@x.example' });
  const cy = { email: 'cy@x.example', name: 'Cy', attendance: 'REQUIRED', response: 'NORESPONSE' };
  const [event] = written(create({ attendees: [cy] }));
  expect(recordOf(event.id).getLineCount()).toBe(2);
});
