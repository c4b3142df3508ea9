const { world, table, reset, scriptError } = require('../stubs/world');
const { ALICE, northwind, budget, recordOf } = require('../stubs/people');
const { readFileSync, readdirSync } = require('node:fs');
const { join } = require('node:path');
const Ajv2020 = require('ajv/dist/2020').default;
const { StubRecord } = require('../stubs/N/record');
const changes = require('SuiteScripts/entry/calrelay_changes_rl');
const writes = require('SuiteScripts/entry/calrelay_write_rl');
const userEvent = require('SuiteScripts/entry/calrelay_event_ue');

const SCHEMA = join(__dirname, '../../../shared-contract/schema');
const ajv = new Ajv2020();
readdirSync(SCHEMA).forEach((file) => ajv.addSchema(JSON.parse(readFileSync(join(SCHEMA, file), 'utf8'))));
const checked = (message, response) => {
  const validate = ajv.getSchema(`https://calrelay.example/schema/${message}-response.schema.json`);
  validate(response);
  expect(validate.errors).toBeNull();
  return response;
};

const STALE = 'f'.repeat(64);
const WEEKLY = {
  frequency: 'WEEK',
  period: 1,
  dayOfWeekMask: 'FTFFFFF',
  dayOfWeek: null,
  dayOfWeekInMonth: null,
  seriesStart: '2027-01-18',
  endBy: '2027-06-28',
};
const SECOND_TUESDAY = {
  ...WEEKLY,
  frequency: 'MONTH',
  dayOfWeekMask: null,
  dayOfWeek: 3,
  dayOfWeekInMonth: 2,
  seriesStart: '2027-02-09',
  endBy: null,
};

/** Mondays at nine, as a person makes them in NetSuite's screens. */
const mondays = (fields = {}) =>
  budget({
    startdate: new Date(2027, 0, 18),
    frequency: 'WEEK',
    period: '1',
    recurrencedowmask: 'FTFFFFF',
    seriesstartdate: new Date(2027, 0, 18),
    endbydate: new Date(2027, 5, 28),
    ...fields,
  });
const takeOut = (id, ...days) => (table('calendarevent').get(id).fields.takenOut = days);
const look = (...ids) =>
  checked('changes', changes.post({ contractVersion: 1, acknowledge: [], look: ids, limit: 0 })).events;
const write = (...operations) =>
  checked('write', writes.post({ contractVersion: 1, acknowledge: [], operations })).results;
const create = (content, letter = 'a') => ({
  operation: 'create',
  key: `calrelay:${letter.repeat(26)}:0`,
  revision: `0000000${letter}`,
  content: { title: 'Budget', timeZone: 'America/Chicago', organizer: ALICE, ...content },
});
const timed = (content = {}) => ({ date: '2027-01-18', startTime: '09:00', endTime: '10:00', ...content });
let revisions = 10_000_000;
const update = (event, content) => ({
  operation: 'update',
  id: event.id,
  revision: String((revisions += 1)),
  expectedFingerprint: event.fingerprint,
  content,
});
const fieldsOf = ({ id }) => table('calendarevent').get(id).fields;
const outbox = () => [...table('customrecord_calrelay_outbox').values()];

beforeEach(() => {
  reset();
  northwind();
  jest.spyOn(Date, 'now').mockReturnValue(world.now);
  world.afterSubmit = userEvent.afterSubmit;
});

describe('a series that a person made', () => {
  test('is read with its recurrence and the range in which it was looked at', () => {
    expect(look(mondays())[0]).toMatchObject({
      recurring: true,
      recurrence: WEEKLY,
      exclusions: { dates: [], from: '2027-01-18', until: '2027-06-28' },
    });
  });

  test('has another fingerprint once a day is taken out, and that day is named', () => {
    const id = mondays();
    const [before] = look(id);
    takeOut(id, '2027-02-01', '2027-06-28');
    const [after] = look(id);
    expect(after.exclusions.dates).toEqual(['2027-02-01', '2027-06-28']);
    expect(after.fingerprint).not.toBe(before.fingerprint);
    expect(look(id)[0].fingerprint).toBe(after.fingerprint);
  });

  test.each(['Asia/Kolkata', 'Pacific/Auckland', 'America/Los_Angeles'])(
    'late in the evening in %s keeps its days, wherever the reader is',
    (timezone) => {
      const id = mondays({ timezone, starttime: new Date(1970, 0, 1, 23, 0), endtime: new Date(1970, 0, 1, 23, 30) });
      takeOut(id, '2027-02-01');
      ['America/Chicago', 'Asia/Tokyo'].forEach((zone) => {
        world.user.zone = zone;
        expect(look(id)[0].exclusions.dates).toEqual(['2027-02-01']);
      });
    },
  );

  test('of whole days is read so', () => {
    const id = mondays({ alldayevent: true });
    takeOut(id, '2027-03-15');
    expect(look(id)[0]).toMatchObject({ allDay: true, exclusions: { dates: ['2027-03-15'] } });
  });

  test('is looked up together with all the others by one search', () => {
    const single = budget();
    look(single);
    const { unitsUsed } = world;
    const ids = [mondays(), mondays(), mondays()];
    ids.forEach((id, index) => takeOut(id, ['2027-01-25', '2027-02-01', '2027-02-08'][index]));
    world.unitsUsed = 0;
    expect(look(single, ...ids).map(({ exclusions }) => exclusions?.dates ?? null)).toEqual([
      null,
      ['2027-01-25'],
      ['2027-02-01'],
      ['2027-02-08'],
    ]);
    expect(world.unitsUsed).toBe(unitsUsed + 3 * 5 + 10);
  });

  test('whose days the record names is read without an instance being shown', () => {
    world.instancesShown = () => [];
    const [event] = look(mondays({ exclusiondate: ['2027-02-01', '2027-02-02'] }));
    expect(event.exclusions).toEqual({ dates: ['2027-02-01'], from: null, until: null, clamped: false });
  });

  test('is read where a search knows no instances', () => {
    world.instancesShown = null;
    expect(look(mondays())[0].exclusions).toEqual({ dates: [], from: null, until: null, clamped: false });
  });

  test('is not read as whole again because a search failed', () => {
    const id = mondays();
    takeOut(id, '2027-02-01');
    world.instancesShown = () => {
      throw scriptError('UNEXPECTED_ERROR', 'Please try again.');
    };
    const { error } = changes.post({ contractVersion: 1, acknowledge: [], look: [id], limit: 0 });
    expect(error.code).toBe('INTERNAL');
  });

  test('waits for the next call when the units do not cover its days', () => {
    const daily = () => mondays({ frequency: 'DAY', endbydate: '', noenddate: true });
    const rows = [mondays(), daily(), daily()].map((event) =>
      new StubRecord('customrecord_calrelay_outbox', undefined, {
        fields: {
          custrecord_calrelay_event: event,
          custrecord_calrelay_operation: 'updated',
          custrecord_calrelay_at: '1',
        },
        lines: [],
      }).save(),
    );
    world.unitsLeft = 10 + 3 * 5 + 30 + 10;
    const read = () => checked('changes', changes.post({ contractVersion: 1, acknowledge: [], look: [], limit: 9 }));
    expect(read()).toMatchObject({ rows: [{ row: rows[0] }, { row: rows[1] }], more: true });
    world.unitsLeft = 5000;
    expect(read().rows).toHaveLength(3);
  });

  test('leaves a row when one occurrence is edited: the series without the day, and the event that takes its place', () => {
    world.context = 'USERINTERFACE';
    const id = mondays({ custevent_calrelay_revision: '0000000a', custevent_calrelay_fingerprint: STALE });
    const before = recordOf(id);
    takeOut(id, '2027-02-01');
    userEvent.afterSubmit({ type: 'edit', newRecord: recordOf(id), oldRecord: before });
    const detached = budget({ custevent_calrelay_revision: '0000000a', custevent_calrelay_fingerprint: STALE });
    userEvent.afterSubmit({ type: 'create', newRecord: recordOf(detached), oldRecord: null });
    expect(
      outbox().map(({ fields }) => [fields.custrecord_calrelay_event, fields.custrecord_calrelay_operation]),
    ).toEqual([
      [id, 'updated'],
      [detached, 'created'],
    ]);
  });

  test('costs the person who saves it no search, and its row has no fingerprint', () => {
    Object.assign(world, { context: 'USERINTERFACE', unitsLeft: 1000 });
    userEvent.afterSubmit({ type: 'edit', newRecord: recordOf(mondays()), oldRecord: null });
    expect(outbox()[0].fields.custrecord_calrelay_fingerprint).toBeUndefined();
    expect(JSON.parse(world.posts[0].body).rows[0].fingerprint).toBeNull();
    expect(world.unitsUsed).toBeLessThanOrEqual(17);
  });
});

describe('a series that the relay writes', () => {
  test.each([
    ['weekly', WEEKLY],
    ['by weekday, without an end', SECOND_TUESDAY],
  ])('reads back as it was written: %s', (_kind, recurrence) => {
    const [{ outcome, event }] = write(create(timed({ recurrence })));
    expect(outcome).toBe('done');
    expect(event).toMatchObject({ recurring: true, recurrence, date: recurrence.seriesStart, startTime: '09:00' });
    expect(event.exclusions.dates).toEqual([]);
  });

  test('leaves no row and costs the save nothing', () => {
    const [{ event }] = write(create(timed({ recurrence: WEEKLY })));
    write(update(event, timed({ startTime: '11:00', endTime: '12:00', recurrence: SECOND_TUESDAY })));
    expect([outbox(), world.posts, world.saveUnits]).toEqual([[], [], 0]);
  });

  test('begins on its own start, and has the end it was given and no other', () => {
    const [{ event }] = write(create(timed({ recurrence: WEEKLY })));
    const [{ event: endless }] = write(update(event, timed({ recurrence: SECOND_TUESDAY })));
    expect(fieldsOf(endless)).toMatchObject({
      startdate: new Date(2027, 1, 9),
      seriesstartdate: new Date(2027, 1, 9),
      recurrencedowmask: null,
      recurrencedow: '3',
      recurrencedowim: '2',
      endbydate: null,
      noenddate: true,
    });
  });

  test('can end to be one', () => {
    const [{ event }] = write(create(timed({ recurrence: WEEKLY })));
    const [{ event: single }] = write(update(event, timed({ date: '2027-01-25', recurrence: null })));
    expect(single).toMatchObject({ recurring: false, recurrence: null, exclusions: null, date: '2027-01-25' });
  });

  test('keeps the days that a person took out when something else is written', () => {
    const id = mondays();
    takeOut(id, '2027-02-01');
    const [event] = look(id);
    const [{ outcome, event: after }] = write(update(event, { title: 'Budget 2028' }));
    expect([outcome, after.exclusions.dates]).toEqual(['done', ['2027-02-01']]);
  });

  test('is stale once a person took a day out', () => {
    const id = mondays();
    const [event] = look(id);
    takeOut(id, '2027-02-01');
    const [{ outcome, event: present }] = write(update(event, { title: 'Budget 2028' }));
    expect([outcome, present.title, present.exclusions.dates]).toEqual(['stale', 'Budget', ['2027-02-01']]);
  });

  test('costs two searches for the whole batch, one before and one after', () => {
    const events = look(mondays(), mondays());
    world.unitsUsed = 0;
    write(...events.map((event) => update(event, { title: 'Budget 2028' })));
    expect(world.unitsUsed).toBe(2 * 20 + 10 + 2 * 10);
  });

  test('is postponed when its days would not fit into the units', () => {
    const endless = { ...WEEKLY, frequency: 'DAY', dayOfWeekMask: null, endBy: null };
    const [single, daily] = [create(timed()), create(timed({ recurrence: endless }), 'b')];
    world.unitsLeft = 100 + 2 * 20 + 19;
    expect(write(single, daily).map(({ outcome }) => outcome)).toEqual(['done', 'postponed']);
  });

  test('is postponed when the days of what is there would not fit', () => {
    const id = mondays({ frequency: 'DAY', endbydate: '', noenddate: true });
    const [event] = look(id);
    world.unitsLeft = 50 + 20 + 19;
    expect(write(update(event, { title: 'x' })).map(({ outcome }) => outcome)).toEqual(['postponed']);
  });

  test('that NetSuite does not save is refused with its words', () => {
    world.beforeSave = ({ fields }) => {
      if (fields.frequency !== 'NONE') throw scriptError('SSS_INVALID_API_USAGE', 'Not supported in SuiteScript.');
    };
    expect(write(create(timed({ recurrence: WEEKLY })), create(timed(), 'b')).map(({ outcome }) => outcome)).toEqual([
      'refused',
      'done',
    ]);
  });
});

describe('a whole day', () => {
  const DAY = { date: '2027-01-18', allDay: true };

  test('is created as one, and leaves no row though NetSuite sets its times', () => {
    const [{ event }] = write(create(DAY));
    expect(event).toMatchObject({ allDay: true, date: '2027-01-18', startTime: '08:00', endTime: '18:00' });
    expect(outbox()).toEqual([]);
  });

  test('can become an hour, and an hour a whole day', () => {
    const [{ event }] = write(create(DAY));
    const [{ event: hour }] = write(update(event, timed()));
    expect(hour).toMatchObject({ allDay: false, reserveTime: true, startTime: '09:00', endTime: '10:00' });
    expect(write(update(hour, DAY))[0].event).toMatchObject({ allDay: true });
    expect(outbox()).toEqual([]);
  });

  test('that reserves no time goes on to reserve none when it is moved', () => {
    const id = budget({ timedevent: false, starttime: '', endtime: '' });
    const [{ event }] = write(update(look(id)[0], DAY));
    expect(event).toMatchObject({ allDay: false, reserveTime: false, startTime: null, date: '2027-01-18' });
  });
});

describe('what an event belongs to', () => {
  const WORDS = 'Monthly on the 31st, 4 of 12. Edit the whole in Outlook.';

  test('is on the record and beside the content', () => {
    const [{ event }] = write(create(timed()));
    const [{ outcome, event: after }] = write(update(event, { belongsTo: WORDS }));
    expect([outcome, after.fingerprint, outbox()]).toEqual(['done', event.fingerprint, []]);
    expect(fieldsOf(event).custevent_calrelay_belongs).toBe(WORDS);
  });

  test('can be taken off again', () => {
    const [{ event }] = write(create(timed({ belongsTo: WORDS })));
    write(update(event, { belongsTo: '' }));
    expect(fieldsOf(event).custevent_calrelay_belongs).toBe('');
  });
});
