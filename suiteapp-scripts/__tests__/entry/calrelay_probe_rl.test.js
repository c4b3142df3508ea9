const { world, table, reset, scriptError } = require('../stubs/world');
const { northwind, budget } = require('../stubs/people');
const { readFileSync, readdirSync } = require('node:fs');
const { join } = require('node:path');
const Ajv2020 = require('ajv/dist/2020').default;
const entry = require('SuiteScripts/entry/calrelay_probe_rl');
const userEvent = require('SuiteScripts/entry/calrelay_event_ue');

const SCHEMA = join(__dirname, '../../../shared-contract/schema');
const ajv = new Ajv2020();
readdirSync(SCHEMA).forEach((file) => ajv.addSchema(JSON.parse(readFileSync(join(SCHEMA, file), 'utf8'))));
const isResponse = ajv.getSchema('https://calrelay.example/schema/probe-response.schema.json');

const probe = (run = '0000000a') => {
  const response = entry.post({ contractVersion: 1, run });
  isResponse(response);
  expect(isResponse.errors).toBeNull();
  return response;
};
const outcomes = ({ recurrence }) => Object.fromEntries(recurrence.map(({ kind, outcome }) => [kind, outcome]));
const events = () => [...table('calendarevent').values()].map(({ fields }) => fields.title);
const traces = () => [events(), [...table('customrecord_calrelay_outbox').values()], world.posts];
const NONE = [[], [], []];

const KINDS = [
  'daily',
  'weekly',
  'monthly-by-day',
  'monthly-by-weekday',
  'monthly-by-last-weekday',
  'yearly-by-day',
  'yearly-by-weekday',
];
const all = (outcome) => Object.fromEntries(KINDS.map((kind) => [kind, outcome]));
const isSeries = ({ fields }) => !['', 'NONE', undefined].includes(fields.frequency);

beforeEach(() => {
  reset();
  northwind();
  world.afterSubmit = userEvent.afterSubmit;
});

describe('what it finds', () => {
  test('every kind is kept where NetSuite keeps it', () => {
    const found = probe();
    expect(outcomes(found)).toEqual(all('kept'));
    expect(found.recurrence[0].words).toBe('It reads back as it was set. NetSuite shows it on the same days.');
    expect(found.timeZone).toMatchObject({ outcome: 'kept', set: 'Europe/London', stored: 'Europe/London' });
  });

  test('a zone other than that of the user is tried', () => {
    world.user.zone = 'Europe/London';
    expect(probe().timeZone).toMatchObject({ outcome: 'kept', set: 'America/New_York' });
  });

  test('a series whose fields are dropped is told', () => {
    world.beforeCommit = ({ fields }) => Object.assign(fields, { frequency: 'NONE', period: '' });
    expect(outcomes(probe())).toEqual(all('dropped'));
  });

  test('one kind that is kept otherwise does not spoil the others', () => {
    world.beforeCommit = ({ fields }) => {
      if (fields.recurrencedowim === '5') fields.recurrencedowim = '4';
    };
    expect(outcomes(probe())).toEqual({ ...all('kept'), 'monthly-by-last-weekday': 'dropped' });
  });

  test('a kind that reads back well but is shown on other days is dropped', () => {
    world.instancesShown = (days, id) =>
      table('calendarevent').get(id).fields.frequency === 'YEAR' ? days.slice(1) : days;
    expect(outcomes(probe())).toMatchObject({
      daily: 'kept',
      'yearly-by-day': 'dropped',
      'yearly-by-weekday': 'dropped',
    });
  });

  test('an account that shows no instances is believed by its fields', () => {
    world.instancesShown = () => [];
    const found = probe();
    expect(outcomes(found)).toEqual(all('kept'));
    expect(found.recurrence[0].words).toContain('no instances to compare');
  });

  test("series that are refused are told with NetSuite's words", () => {
    world.beforeSave = (record) => {
      if (isSeries(record)) throw scriptError('SSS_INVALID_API_USAGE', 'Not supported in SuiteScript.');
    };
    const found = probe();
    expect(outcomes(found)).toEqual(all('rejected'));
    expect(found.recurrence[0].words).toBe('SSS_INVALID_API_USAGE: Not supported in SuiteScript.');
  });

  test('the zone in which events really are is named where the one set is ignored', () => {
    world.beforeCommit = ({ fields }) => (fields.timezone = 'America/Denver');
    expect(probe().timeZone).toMatchObject({ outcome: 'dropped', stored: 'America/Denver' });
  });

  test('a zone that shifts the times is no zone that is kept', () => {
    world.beforeCommit = ({ fields }) => (fields.starttime = new Date(1970, 0, 1, 10, 0));
    expect(probe().timeZone).toMatchObject({ outcome: 'dropped', stored: 'America/Chicago' });
  });

  test('an account in which no event can be saved is told from one that drops series', () => {
    world.beforeSave = () => {
      throw scriptError('USER_ERROR', 'Please enter value(s) for: Organizer');
    };
    expect(probe().error).toEqual({
      code: 'EVENT_REFUSED',
      message: 'No event can be saved at all: USER_ERROR: Please enter value(s) for: Organizer',
    });
  });

  test('a field that the customer made mandatory does not stand in its way', () => {
    world.beforeSave = (_record, options) => {
      if (options && !options.ignoreMandatoryFields)
        throw scriptError('USER_ERROR', 'Please enter value(s) for: Region');
    };
    expect(outcomes(probe())).toEqual(all('kept'));
  });
});

describe('what it leaves', () => {
  test('is nothing, and at most one event is there at a time', () => {
    let most = 0;
    world.beforeSave = () => (most = Math.max(most, table('calendarevent').size));
    probe();
    expect([traces(), most]).toEqual([NONE, 1]);
  });

  test.each([['dropped'], ['rejected']])('is nothing where series are %s', (what) => {
    world.beforeCommit = ({ fields }) => what === 'dropped' && Object.assign(fields, { frequency: 'NONE' });
    world.beforeSave = (record) => {
      if (what === 'rejected' && isSeries(record)) throw scriptError('SSS_INVALID_API_USAGE', 'No.');
    };
    probe();
    expect(traces()).toEqual(NONE);
  });

  test('is nothing when it fails half-way', () => {
    let searches = 0;
    world.instancesShown = (days) => {
      searches += 1;
      if (searches > 3) throw scriptError('UNEXPECTED_ERROR', 'Please try again.');
      return days;
    };
    expect(probe().error.code).toBe('INTERNAL');
    expect(traces()).toEqual(NONE);
  });

  test('is nothing when another script fails after NetSuite has saved', () => {
    world.afterSubmit = () => {
      throw scriptError('TYPE_ERROR', "somebody else's script");
    };
    expect(probe().error.code).toBe('EVENT_REFUSED');
    world.afterSubmit = userEvent.afterSubmit;
    expect(traces()).toEqual(NONE);
  });

  test('is nothing when it runs twice at once, and both find the same', () => {
    let inner = null;
    world.beforeSave = ({ fields }) => {
      if (inner === null && fields.frequency === 'WEEK') {
        inner = 'running';
        inner = probe('0000000b');
      }
    };
    const outer = probe('0000000a');
    expect(outcomes(inner)).toEqual(all('kept'));
    expect(outcomes(outer)).toEqual(all('kept'));
    expect(traces()).toEqual(NONE);
  });

  test('of a run that was aborted is taken away by a later one, but not what another run is at', () => {
    const key = (run) => ({ title: run, externalid: `calrelay-probe:${run}:daily` });
    budget({ ...key('old'), createddate: new Date(Date.now() - 3_600_000) });
    budget({ ...key('running'), createddate: new Date() });
    budget({ title: "a person's", externalid: '' });
    probe();
    expect(events()).toEqual(['running', "a person's"]);
  });

  test('concerns nobody: private, of the integration user alone, without mail', () => {
    const seen = [];
    world.beforeCommit = ({ type, fields, lines }) => seen.push({ type, fields: { ...fields }, lines });
    probe();
    seen.forEach(({ type, fields, lines }) => {
      expect(type).toBe('calendarevent');
      expect(fields).toMatchObject({ title: 'Private', accesslevel: 'PRIVATE', sendemail: false });
      expect(lines.map(({ attendee }) => attendee)).toEqual(['900']);
    });
    expect(seen).toHaveLength(8);
  });
});

test('it costs what the README says', () => {
  probe();
  expect(world.unitsUsed).toBe(30 + 7 * 40 + 10);
});

test('a run without a name is refused, and nothing is made', () => {
  expect(entry.post({ contractVersion: 1 }).error).toMatchObject({ code: 'MESSAGE_INVALID', path: '/run' });
  expect(world.unitsUsed).toBe(0);
});
