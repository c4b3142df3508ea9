const { createHmac } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const Ajv2020 = require('ajv/dist/2020').default;
const { world, table, reset, scriptError } = require('../stubs/world');
const { StubRecord } = require('../stubs/N/record');
const { northwind, budget, recordOf } = require('../stubs/people');
const entry = require('SuiteScripts/entry/calrelay_event_ue');

const OUTBOX = 'customrecord_calrelay_outbox';
const SCHEMA = join(__dirname, '../../../shared-contract/schema');

const rows = () => [...table(OUTBOX).values()].map(({ fields }) => fields);
const saved = (id, type = 'edit') => entry.afterSubmit({ type, newRecord: recordOf(id), oldRecord: recordOf(id) });

beforeEach(() => {
  reset();
  northwind();
  Object.assign(world, {
    context: 'USERINTERFACE',
    unitsLeft: 1000,
    user: { id: 11, roleId: 'ceo', zone: 'Asia/Tokyo' },
  });
});

describe("a person's save", () => {
  test('leaves one row without content', () => {
    const id = budget();
    saved(id, 'create');
    expect(rows()).toEqual([
      {
        custrecord_calrelay_event: id,
        custrecord_calrelay_operation: 'created',
        custrecord_calrelay_fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
        custrecord_calrelay_at: expect.stringMatching(/^\d{13}$/),
      },
    ]);
  });

  test('pushes once, signed, as the contract says', () => {
    saved(budget());
    const [{ url, body, headers }] = world.posts;
    const ajv = new Ajv2020();
    ['common', 'outbox-row', 'push'].forEach((name) =>
      ajv.addSchema(JSON.parse(readFileSync(join(SCHEMA, `${name}.schema.json`), 'utf8'))),
    );
    expect(url).toBe('https://relay.example/webhooks/netsuite');
    expect(ajv.getSchema('https://calrelay.example/schema/push.schema.json')(JSON.parse(body))).toBe(true);
    const signed = ['POST', '/webhooks/netsuite', headers['X-CalRelay-Timestamp'], headers['X-CalRelay-Nonce'], body];
    const signature = createHmac('sha256', world.secrets.custsecret_calrelay_push)
      .update(signed.join('\n'))
      .digest('hex');
    expect(headers['X-CalRelay-Signature']).toBe(signature);
    expect(world.posts).toHaveLength(1);
  });

  test('costs at most 25 units, also inline with the relay away', () => {
    world.answer = () => ({ code: 503 });
    const id = budget();
    const inline = new StubRecord('calendarevent', id, { fields: { location: 'Room 5' }, lines: [] });
    entry.afterSubmit({ type: 'xedit', newRecord: inline, oldRecord: recordOf(id) });
    expect(rows()).toHaveLength(1);
    expect(world.unitsUsed).toBeLessThanOrEqual(25);
  });

  test('inline has the fingerprint of the whole event', () => {
    const id = budget();
    saved(id);
    const inline = new StubRecord('calendarevent', id, { fields: { location: 'Room 4' }, lines: [] });
    entry.afterSubmit({ type: 'xedit', newRecord: inline, oldRecord: recordOf(id) });
    const [whole, part] = rows().map((row) => row.custrecord_calrelay_fingerprint);
    expect(part).toBe(whole);
  });

  test('without a relay URL leaves the row and pushes nothing', () => {
    world.parameters = {};
    saved(budget());
    expect([rows().length, world.posts.length]).toEqual([1, 0]);
  });

  test('a mere look leaves nothing', () => {
    saved(budget(), 'view');
    expect(rows()).toEqual([]);
  });
});

describe("a person's edit of a meeting that somebody outside organizes", () => {
  const HOST = 'Ceo, ceo@outside.example';
  const edited = (fields, newFields, context = 'USERINTERFACE') => {
    world.context = context;
    const id = budget(fields);
    const newRecord = recordOf(id);
    Object.entries(newFields).forEach(([fieldId, value]) => newRecord.setValue({ fieldId, value }));
    const before = world.unitsUsed;
    entry.beforeSubmit({ type: 'edit', oldRecord: recordOf(id), newRecord });
    expect(world.unitsUsed).toBe(before);
    return newRecord.getValue({ fieldId: 'custevent_calrelay_local' });
  };

  test('is marked as staying in NetSuite', () => {
    expect(edited({ custevent_calrelay_host: HOST }, { title: 'Mine' })).toContain(HOST);
  });

  test('is not marked when nothing of it changed, or when the relay wrote it', () => {
    expect(edited({ custevent_calrelay_host: HOST }, {})).toBeFalsy();
    const relays = { title: 'Theirs', custevent_calrelay_revision: '0000000b' };
    expect(edited({ custevent_calrelay_host: HOST }, relays, 'RESTLET')).toBeFalsy();
  });

  test('is not marked where the organizer is one of ours', () => {
    expect(edited({}, { title: 'Mine' })).toBeFalsy();
  });
});

describe('a deletion', () => {
  test('carries the key, so that it can be matched, and no fingerprint', () => {
    const key = `calrelay:${'a'.repeat(26)}:0`;
    saved(budget({ externalid: key }), 'delete');
    expect(rows()).toMatchObject([{ custrecord_calrelay_operation: 'deleted', custrecord_calrelay_key: key }]);
    expect(JSON.parse(world.posts[0].body).rows[0].fingerprint).toBeNull();
  });

  test("a customer's own external id is nobody's business", () => {
    saved(budget({ externalid: 'SAP-4711' }), 'delete');
    expect(JSON.parse(world.posts[0].body).rows[0].key).toBeNull();
  });

  test('through a RESTlet of another integration leaves a row', () => {
    Object.assign(world, { context: 'RESTLET' });
    saved(budget(), 'delete');
    expect(rows()).toHaveLength(1);
  });
});

describe('the breaker', () => {
  const minutesLater = (minutes) => jest.spyOn(Date, 'now').mockReturnValue(Date.now() + minutes * 60_000);

  test.each([
    ['answers 500', () => ({ code: 500 })],
    ['answers 401', () => ({ code: 401 })],
    [
      'is away',
      () => {
        throw scriptError('SSS_REQUEST_TIME_EXCEEDED', 'no answer');
      },
    ],
  ])('opens when the relay %s, and the save goes through', (_what, answer) => {
    world.answer = answer;
    saved(budget());
    saved(budget());
    expect([rows().length, world.posts.length]).toEqual([2, 1]);
  });

  test('opens when the relay is slow', () => {
    world.answer = () => {
      minutesLater(0.04);
      return { code: 202 };
    };
    saved(budget());
    saved(budget());
    jest.restoreAllMocks();
    expect(world.posts).toHaveLength(1);
  });

  test('closes after five minutes', () => {
    world.answer = () => ({ code: 503 });
    saved(budget());
    minutesLater(6);
    saved(budget());
    jest.restoreAllMocks();
    expect(world.posts).toHaveLength(2);
  });

  test('stays shut as long as the relay answers', () => {
    saved(budget());
    saved(budget());
    expect(world.posts).toHaveLength(2);
  });
});

test('a failure of ours leaves the save alone and logs a code, not content', () => {
  world.unitsLeft = 3;
  expect(() => saved(budget({ title: 'Layoffs' }))).not.toThrow();
  expect(world.logs).toEqual([{ title: 'CalRelay: after a save', details: 'SSS_USAGE_LIMIT_EXCEEDED' }]);
});
