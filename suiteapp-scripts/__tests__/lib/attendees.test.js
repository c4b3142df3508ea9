const attendeeChoice = require('SuiteScripts/lib/attendeeChoice');
const entityDirectory = require('SuiteScripts/lib/entityDirectory');

const entity = (id, type, email, inactive = false) => ({ id, type, email, inactive, name: `E${id}` });
const line = (id, response = 'NORESPONSE') => ({ id, response, attendance: 'REQUIRED' });
const wants = (email, response = 'NORESPONSE') => ({ email, name: '', response, attendance: 'REQUIRED' });

const decide = (present, wanted, entities, organizer = 0) =>
  attendeeChoice.decide(present, wanted, {
    directory: entityDirectory.of(entities),
    organizer,
    organizerIsNew: organizer !== 0 && !present.some(({ id }) => id === organizer),
  });

const chosen = (...entities) => decide([], [wants('p@x.example')], entities).lines.map(({ id }) => id);

describe('one address, several entities', () => {
  const kinds = ['employee', 'contact', 'customer', 'lead', 'prospect', 'partner', 'vendor'];

  test.each(kinds.slice(1).map((kind, index) => [kinds[index], kind]))('%s goes before %s', (first, second) => {
    expect(chosen(entity(1, second, 'p@x.example'), entity(2, first, 'p@x.example'))).toEqual([2]);
  });

  test('the lowest id goes first among equals', () => {
    expect(chosen(entity(9, 'contact', 'p@x.example'), entity(4, 'contact', 'p@x.example'))).toEqual([4]);
  });

  test('an inactive employee gives way to an active contact', () => {
    expect(chosen(entity(1, 'employee', 'p@x.example', true), entity(2, 'contact', 'p@x.example'))).toEqual([2]);
  });

  test('one that is on the event already stays', () => {
    const entities = [entity(1, 'employee', 'p@x.example'), entity(2, 'contact', 'p@x.example')];
    expect(decide([line(2)], [wants('p@x.example')], entities).lines).toEqual([line(2)]);
  });
});

describe('lines', () => {
  test('an address counts without regard to case', () => {
    expect(decide([], [wants('P@X.example')], [entity(1, 'contact', 'p@x.EXAMPLE')]).unresolved).toEqual([]);
  });

  test('an address without an entity is named, once', () => {
    expect(decide([], [wants('q@x.example'), wants('q@x.example')], [])).toEqual({
      lines: [],
      unresolved: ['q@x.example'],
    });
  });

  test('a person without an address stays', () => {
    const present = [line(3, 'ACCEPTED'), line(4)];
    const entities = [entity(3, 'contact', ''), entity(4, 'contact', 'r@x.example')];
    expect(decide(present, [], entities).lines).toEqual([line(3, 'ACCEPTED')]);
  });

  test('no wish at all leaves everybody there', () => {
    const entities = [entity(4, 'contact', 'r@x.example')];
    expect(decide([line(4)], undefined, entities).lines).toEqual([line(4)]);
  });

  test('the organizer stays though nobody lists them', () => {
    const entities = [entity(5, 'employee', 'o@x.example')];
    expect(decide([line(5, 'ACCEPTED')], [], entities, 5).lines).toEqual([line(5, 'ACCEPTED')]);
  });

  test('a listed organizer has the answer that is listed', () => {
    const entities = [entity(5, 'employee', 'o@x.example')];
    const listed = [wants('o@x.example', 'TENTATIVE')];
    expect(decide([line(5, 'ACCEPTED')], listed, entities, 5).lines).toEqual([line(5, 'TENTATIVE')]);
  });

  test('a new organizer is there and has accepted', () => {
    expect(decide([], [], [], 5).lines).toEqual([line(5, 'ACCEPTED')]);
  });
});
