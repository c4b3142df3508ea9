const choices = require('SuiteScripts/lib/associationChoices');
const rule = require('SuiteScripts/lib/associationRule');
const edits = require('SuiteScripts/lib/associationEdits');
const request = require('SuiteScripts/lib/associationRequest');
const fields = require('SuiteScripts/lib/associationFields');
const meetingRows = require('SuiteScripts/lib/meetingRows');
const pageRequest = require('SuiteScripts/lib/pageRequest');

const belongs = (some = {}) => ({ customer: [], contact: [], opportunity: [], supportcase: [], ...some });
const entity = (id, type, email = `p${id}@${type}.example`) => ({ id, type, email, name: `P${id}`, inactive: false });
const open = (id, company, owner, active) => ({ id, company, owner, active });
const around = (some = {}) => ({ companies: new Map(), opportunities: [], cases: [], ...some });

const ALICE = entity(11, 'employee', 'alice@northwind.example');
const DANA = entity(201, 'contact', 'dana@contoso.example');

describe('by itself a meeting belongs to', () => {
  test('the contacts and companies that attend, and the companies of the contacts, each once', () => {
    const people = [ALICE, DANA, entity(202, 'contact'), entity(102, 'lead'), entity(301, 'vendor')];
    const companies = new Map([
      [201, 101],
      [202, 101],
    ]);
    expect(rule.automatic(people, around({ companies }))).toEqual(
      belongs({ customer: [101, 102], contact: [201, 202] }),
    );
  });

  test('nobody of our own company, whatever record they have', () => {
    const people = [
      ALICE,
      entity(203, 'contact', 'Freelance@Northwind.example'),
      entity(1, 'customer', 'x@northwind.example'),
    ];
    expect(rule.automatic(people, around())).toEqual(belongs());
  });

  test('guests with mailboxes for everybody although a colleague has one too', () => {
    const people = [entity(12, 'employee', 'bob@gmail.com'), entity(204, 'contact', 'fan@gmail.com')];
    expect(rule.automatic(people, around()).contact).toEqual([204]);
  });

  test.each([
    ['the only one of an attendee', [open(1, 101, 11, 5)], [1]],
    ['the one with the newest activity', [open(1, 101, 11, 5), open(2, 101, 11, 9), open(3, 101, 11, 7)], [2]],
    ['none where two are as new', [open(1, 101, 11, 9), open(2, 101, 11, 9)], []],
    ['none whose owner does not attend', [open(1, 101, 12, 9)], []],
    ['none of another company', [open(1, 102, 11, 9)], []],
  ])('of opportunities and cases: %s', (_name, opportunities, expected) => {
    const companies = new Map([[201, 101]]);
    const found = rule.automatic([DANA, ALICE], around({ companies, opportunities, cases: opportunities }));
    expect([found.opportunity, found.supportcase]).toEqual([expected, expected]);
  });
});

describe("a person's choice", () => {
  test('outlives every later automatic run', () => {
    const text = choices.after(
      '',
      belongs({ customer: [101], contact: [201] }),
      belongs({ customer: [102], contact: [201] }),
    );
    expect(text).toBe('-customer:101 +customer:102');
    expect(choices.apply(text, belongs({ customer: [101, 103] }))).toEqual(belongs({ customer: [102, 103] }));
  });

  test('made back is the newer one', () => {
    const removed = choices.after('', belongs({ contact: [201] }), belongs());
    expect(choices.after(removed, belongs(), belongs({ contact: [201] }))).toBe('+contact:201');
  });

  test('that nobody can read is none', () => {
    expect(choices.apply('+customer:x !contact:1 +vendor:3 customer:4', belongs({ contact: [1] }))).toEqual(
      belongs({ contact: [1] }),
    );
  });

  test('any choices and any finding: nothing twice, nothing refused, everything chosen', () => {
    let seed = 7;
    const random = (bound) => (seed = (seed * 48271) % 2147483647) % bound;
    const some = () =>
      belongs(Object.fromEntries(fields.KINDS.map((kind) => [kind, [...new Set([random(4) + 1, random(4) + 1])]])));
    for (let round = 0; round < 500; round += 1) {
      const [before, after, found] = [some(), some(), some()];
      const result = choices.apply(choices.after('', before, after), found);
      fields.KINDS.forEach((kind) => {
        const removed = before[kind].filter((id) => !after[kind].includes(id));
        const added = after[kind].filter((id) => !before[kind].includes(id));
        expect(new Set(result[kind]).size).toBe(result[kind].length);
        expect(result[kind].filter((id) => removed.includes(id))).toEqual([]);
        expect(added.every((id) => result[kind].includes(id))).toBe(true);
      });
    }
  });
});

describe('an edit on the form', () => {
  const record = (values) => ({
    values: { ...values },
    getValue({ fieldId }) {
      return this.values[fieldId] ?? '';
    },
    setValue({ fieldId, value }) {
      this.values[fieldId] = value;
    },
  });
  const ALL = 'custevent_calrelay_companies';
  const after = (before, changes) => {
    const edited = record({ ...before, ...changes });
    edits.complete(edited, record(before));
    return edited.values;
  };

  test("of NetSuite's own field is a choice, and the list follows", () => {
    const values = after({ company: '101', [ALL]: ['101'] }, { company: '102' });
    expect(values).toMatchObject({ company: '102', [ALL]: ['102'], [fields.CHOICES]: '-customer:101 +customer:102' });
  });

  test('of the list is a choice, and the main record follows', () => {
    const values = after({ company: '101', [ALL]: ['101', '102'] }, { [ALL]: ['102', '103'] });
    expect(values).toMatchObject({
      company: 102,
      [ALL]: ['102', '103'],
      [fields.CHOICES]: '-customer:101 +customer:103',
    });
  });

  test('of something else is none', () => {
    expect(after({ company: '101', [ALL]: ['101'], title: 'A' }, { title: 'B' })[fields.CHOICES]).toBeUndefined();
  });

  test('of a new event chooses what it names', () => {
    const made = record({ contact: '201' });
    edits.complete(made, null);
    expect(made.values).toMatchObject({
      contact: '201',
      custevent_calrelay_contacts: ['201'],
      [fields.CHOICES]: '+contact:201',
    });
  });
});

describe('a wish that is sent', () => {
  test('takes leads and prospects for what they are, and each record once', () => {
    const associations = [
      { type: 'lead', id: 101 },
      { type: 'customer', id: '101' },
      { type: 'supportCase', id: 5 },
    ].map((each) => ({ ...each, type: each.type.toLowerCase() }));
    expect(request.read(JSON.stringify({ event: 7, associations }))).toEqual({
      event: 7,
      wanted: belongs({ customer: [101], supportcase: [5] }),
    });
  });

  test.each([
    ['{', 'not JSON'],
    ['{"associations": []}', 'names no event'],
    ['{"event": 7}', 'is a list of'],
    ['{"event": 7, "associations": [{"type": "vendor", "id": 1}]}', 'the type vendor'],
    ['{"event": 7, "associations": [{"type": "contact", "id": -1}]}', '-1 is not the internal id'],
  ])('%s is refused with what is wrong', (body, words) => {
    expect(() => request.read(body)).toThrow(words);
  });
});

describe('a list of meetings', () => {
  const key = (meeting, piece) => `calrelay:${meeting.repeat(26)}:${piece}`;

  test('has one row for each meeting, in however many events it stands', () => {
    const found = [
      { id: 1, key: key('a', 0), when: 'Monday' },
      { id: 2, key: '', when: 'Tuesday' },
      { id: 3, key: key('a', 1), when: 'Wednesday' },
      { id: 4, key: 'imported-4', when: 'Thursday' },
    ];
    expect(meetingRows.meetings(found).map(({ id }) => id)).toEqual([1, 2, 4]);
  });

  test('names who answered what', () => {
    const line = { title: 'Fair', organizer: 'Alice', repeats: '', status: 'confirmed' };
    const row = meetingRows.row(
      { id: 1, when: '5/4/2026 8:00 am' },
      [
        { ...line, name: 'Alice', response: 'ACCEPTED' },
        { ...line, name: 'Dana', response: 'NORESPONSE' },
      ],
      true,
    );
    expect([row.when, row.attendees]).toEqual(['5/4/2026, all day', 'Alice (accepted), Dana']);
  });

  test.each([
    [
      { type: 'lead', record: '5', past: 'T', page: '2' },
      { kind: 'customer', id: 5, past: true, page: 2 },
    ],
    [
      { type: 'contact', record: '5', page: '-1' },
      { kind: 'contact', id: 5, past: false, page: 0 },
    ],
    [{ type: 'vendor', record: '5' }, null],
    [{ type: 'contact', record: 'x' }, null],
    [{}, null],
  ])('is asked for by %j', (parameters, expected) => {
    expect(pageRequest.read(parameters)).toEqual(expected);
  });
});
