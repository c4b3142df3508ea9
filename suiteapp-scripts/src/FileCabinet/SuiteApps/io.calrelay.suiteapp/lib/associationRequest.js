/**
 * Reads a person's wish which records a meeting shall belong to: {"event": id, "associations": [{"type", "id"}]}.
 *
 * @NApiVersion 2.1
 */
define(['./associationFields'], (associationFields) => {
  const isId = (value) => Number.isInteger(value) && value > 0;

  const wrong = (message) => Object.assign(new Error(message), { name: 'CALRELAY_WRONG_REQUEST' });

  const wish = ({ type, id }) => {
    const kind = associationFields.kindOf(type);
    if (!kind) throw wrong(`A meeting cannot belong to a record of the type ${type}.`);
    if (!isId(Number(id))) throw wrong(`${id} is not the internal id of a record.`);
    return { kind, id: Number(id) };
  };

  const parse = (body) => {
    try {
      return JSON.parse(body);
    } catch {
      throw wrong('The request is not JSON.');
    }
  };

  return {
    /** @returns {{ event: number, wanted: CalRelay.Associations }} @throws what is wrong, in words for a person */
    read: (body) => {
      const { event, associations } = parse(body) ?? {};
      if (!isId(Number(event))) throw wrong('The request names no event.');
      if (!Array.isArray(associations)) throw wrong('associations is a list of {"type", "id"}.');
      const wishes = associations.map(wish);
      const of = (kind) => wishes.filter((each) => each.kind === kind).map(({ id }) => id);
      return { event: Number(event), wanted: associationFields.map((kind) => [...new Set(of(kind))]) };
    },
    list: (associations) => associationFields.KINDS.flatMap((type) => associations[type].map((id) => ({ type, id }))),
  };
});
