/**
 * What a person's edit of an event says about the records it belongs to: in a field of ours or in NetSuite's own.
 *
 * @NApiVersion 2.1
 */
define(['./associationChoices', './associationFields'], (associationChoices, associationFields) => {
  const { KINDS, map } = associationFields;

  /** Leaving the main record out of a list takes it away; another main record is added to the list. */
  const meant = (kind, before, after) => {
    const dropped = before.main[kind] !== after.main[kind] ? before.main[kind] : 0;
    const kept = after.all[kind].filter((id) => id !== dropped);
    const main = after.main[kind];
    const added = main && main !== before.main[kind] && !kept.includes(main) ? [main] : [];
    return [...added, ...kept];
  };

  const EMPTY = { all: map(() => []), main: map(() => 0), choices: '' };

  return {
    /**
     * Completes a record that a person is about to save: the choice is noted, and both kinds of fields say the same.
     *
     * @param {any} newRecord
     * @param {any} oldRecord Null for one that is new.
     */
    complete: (newRecord, oldRecord) => {
      const before = oldRecord ? associationFields.read(oldRecord) : EMPTY;
      const after = associationFields.read(newRecord);
      // A script of ours has chosen already.
      if (oldRecord && after.choices !== before.choices) return;
      const wanted = map((kind) => meant(kind, before, after));
      const choices = associationChoices.after(after.choices, before.all, wanted);
      if (choices === after.choices) return;
      associationFields.writeChoices(newRecord, choices);
      associationFields.write(newRecord, wanted, after);
    },
    isConcerned: (newRecord, oldRecord) => {
      if (!oldRecord) return true;
      const [after, before] = [newRecord, oldRecord].map(associationFields.read);
      return KINDS.some(
        (kind) => after.main[kind] !== before.main[kind] || String(after.all[kind]) !== String(before.all[kind]),
      );
    },
  };
});
