/**
 * Keeps the records that events belong to: what the rule finds, and what people chose by hand.
 *
 * @NApiVersion 2.1
 */
define([
  './account',
  './crm',
  './events',
  './journal',
  './reader',
  '../lib/associationChoices',
  '../lib/associationFields',
  '../lib/associationRule',
  '../lib/eventFields',
], (account, crm, events, journal, reader, associationChoices, associationFields, associationRule, eventFields) => {
  // A save, and what is left for the answer.
  const UNITS_FOR_ONE = 60;

  const known = (directory, ids) => ids.flatMap((id) => directory.byId.get(id) ?? []);

  /** @returns {boolean} Whether the record was changed. It is not saved here. */
  const decide = (record, { people, isPublic, around }) => {
    const before = associationFields.read(record);
    const wanted = isPublic
      ? associationChoices.apply(before.choices, associationRule.automatic(people, around))
      : associationRule.none;
    return associationFields.write(record, wanted, before);
  };

  const decideFor = ({ snapshot }, record, { directory, around }) =>
    decide(record, {
      people: known(directory, [...snapshot.attendees.map(({ id }) => id), snapshot.organizer]),
      isPublic: snapshot.accessLevel === 'PUBLIC',
      around,
    });

  /** The save of a record that somebody else has saved meanwhile is not repeated: that save comes by here itself. */
  const save = (record) => {
    try {
      events.save(record);
    } catch (error) {
      journal.failure('keeping what an event belongs to', error);
    }
  };

  const prefixOf = (key) => key.slice(0, key.lastIndexOf(':') + 1);

  /** All events of the meeting that this one is a part of. */
  const family = (record) => {
    const key = eventFields.key(record);
    const ids = key ? events.byKeyPrefix(prefixOf(key)).map(({ id }) => id) : [];
    return ids.filter((id) => id !== Number(record.id)).flatMap((id) => events.load(id).record ?? []);
  };

  return {
    around: crm.around,
    /**
     * Sets what a record that is about to be saved belongs to.
     *
     * @param {any} record
     * @param {{ lines: CalRelay.AttendeeLine[], organizer: number, directory: CalRelay.Directory, around: CalRelay.Surroundings, chosen: string }} meeting
     *   chosen: what people chose for others of its family; empty for an event that has its own.
     */
    set: (record, { lines, organizer, directory, around, chosen }) => {
      if (chosen) associationFields.writeChoices(record, chosen);
      const people = known(directory, [...lines.map(({ id }) => id), organizer]);
      return void decide(record, { people, isPublic: eventFields.isPublic(record), around });
    },
    /** What siblings of pieces that are about to be made had chosen for them, by the meeting's part of the key. */
    inherited: (keys) => {
      const later = keys.filter((key) => !key.endsWith(':0'));
      return events.choicesByKeyPrefix([...new Set(later.map(prefixOf))]);
    },
    prefixOf,
    /**
     * Looks again at events that others saved, and saves those that belong to other records now.
     *
     * @param {CalRelay.Reading[]} readings
     * @param {Map<number, any>} records By id, as they were read.
     * @param {CalRelay.Directory} directory Of everybody on them.
     */
    refresh: (readings, records, directory) => {
      const around = crm.around(directory);
      readings
        .filter((reading) => decideFor(reading, records.get(reading.snapshot.id), { directory, around }))
        .filter(() => account.unitsLeft() > UNITS_FOR_ONE)
        .forEach(({ snapshot }) => save(records.get(snapshot.id)));
    },
    /**
     * A person's word: the event, and all others of its meeting, belong to exactly these records.
     *
     * @param {number} id
     * @param {CalRelay.Associations} wanted
     */
    choose: (id, wanted) => {
      const { record } = events.load(id);
      if (!record) return false;
      [record, ...family(record)].forEach((each) => {
        const before = associationFields.read(each);
        associationFields.writeChoices(each, associationChoices.after(before.choices, before.all, wanted));
        const { snapshot } = reader.take(each);
        const shown = snapshot.accessLevel === 'PUBLIC' ? wanted : associationRule.none;
        associationFields.write(each, shown, before);
        events.save(each);
      });
      return true;
    },
  };
});
