/**
 * What people chose by hand: records that a meeting shall belong to, and records that it shall not, whatever the rule says.
 * As text, for a field of the event: "+customer:101 -contact:201".
 *
 * @NApiVersion 2.1
 */
define(['./associationFields'], ({ KINDS, map }) => {
  const WORD = /^([+-])([a-z]+):([1-9]\d*)$/;

  /** @returns {Map<string, boolean>} By "kind:id", whether it shall belong. */
  const parse = (text) =>
    new Map(
      text.split(' ').flatMap((word) => {
        const [, sign, kind, id] = WORD.exec(word) ?? [];
        return KINDS.includes(kind) ? [/** @type {[string, boolean]} */ ([`${kind}:${id}`, sign === '+'])] : [];
      }),
    );

  const format = (choices) => [...choices].map(([record, belongs]) => `${belongs ? '+' : '-'}${record}`).join(' ');

  const unique = (list) => [...new Set(list)];

  return {
    /** The choices after a person made `before` into `after`. */
    after: (text, before, after) => {
      const choices = parse(text);
      const choose = (kind, ids, belongs) =>
        ids.forEach((id) => {
          choices.delete(`${kind}:${id}`);
          choices.set(`${kind}:${id}`, belongs);
        });
      KINDS.forEach((kind) => {
        choose(
          kind,
          before[kind].filter((id) => !after[kind].includes(id)),
          false,
        );
        choose(
          kind,
          after[kind].filter((id) => !before[kind].includes(id)),
          true,
        );
      });
      return format(choices);
    },
    /** @returns {CalRelay.Associations} What was chosen first, then what the rule finds and nobody refused. */
    apply: (text, automatic) => {
      const choices = parse(text);
      const chosen = (kind) =>
        [...choices].flatMap(([record, belongs]) =>
          belongs && record.startsWith(`${kind}:`) ? [Number(record.split(':')[1])] : [],
        );
      return map((kind) =>
        unique([...chosen(kind), ...automatic[kind].filter((id) => choices.get(`${kind}:${id}`) !== false)]),
      );
    },
  };
});
