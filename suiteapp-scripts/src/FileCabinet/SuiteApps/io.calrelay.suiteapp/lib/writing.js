/**
 * Carries the relay's operations out, one by one: conditional, repeatable, and no failure of one touches another.
 * What it needs of NetSuite is handed in, so that it runs anywhere.
 *
 * | operation | finds            | outcome                          |
 * |-----------|------------------|----------------------------------|
 * | create    | its key          | exists, nothing is written       |
 * | update    | other content    | stale, nothing is written        |
 * | delete    | other content    | stale, nothing is deleted        |
 * | both      | nothing          | gone, after a search proved it   |
 * | any       | NetSuite says no | refused, with its code and words |
 *
 * What was set is fingerprinted and marked in the same save, so that the user event script can recognise it. The event is then
 * read again (5 units, the one way to see what NetSuite or a customer's own scripts made of it), and the answer carries that
 * reading: a result has a reading, or a sight that is still to be completed.
 *
 * @NApiVersion 2.1
 */
define(['./attendeeChoice', './attendeeLines', './eventFields', './otherGuests'], (
  attendeeChoice,
  attendeeLines,
  eventFields,
  otherGuests,
) => {
  const CHANGED_MEANWHILE = 'RCRD_HAS_BEEN_CHANGED';
  const FORBIDDEN = ['INSUFFICIENT_PERMISSION', 'WS_NO_PERMISSIONS_TO_SET_VALUE'];
  const DEFAULTS = { status: 'CONFIRMED', accessLevel: 'PUBLIC', location: '', message: '', attendees: [] };

  const refused = (error) => ({
    outcome: 'refused',
    error: {
      code: FORBIDDEN.includes(error?.name) ? 'EVENT_NOT_VISIBLE' : 'EVENT_REFUSED',
      message: `${error?.name ?? 'ERROR'}: ${error?.message ?? 'NetSuite gave no reason'}`,
    },
  });

  /**
   * Sets the content and marks the record with it.
   *
   * @returns {string[]} Addresses of attendees for whom there is no entity.
   */
  const apply = (record, operation, { before, ports }) => {
    const { content, revision } = operation;
    eventFields.write(record, content);
    const organizer = content.organizer ?? before.organizer;
    const around = { directory: ports.directory, organizer, organizerIsNew: organizer !== before.organizer };
    const { lines, unresolved } = attendeeChoice.decide(before.attendees, content.attendees, around);
    attendeeLines.apply(record, eventFields.attendees(record), lines);
    if (content.attendees) eventFields.setGuests(record, otherGuests.text(content.attendees, unresolved));
    ports.associate(record, operation, { lines, organizer });
    eventFields.mark(record, revision, ports.mark(record));
    return unresolved;
  };

  /** The save is done: whatever goes wrong with looking at it does not undo it. */
  const done = (id, { ports, unresolved }) => {
    const found = ports.load(id);
    return { outcome: 'done', ...(found.record ? { sight: ports.look(found.record) } : {}), unresolved };
  };

  const create = (operation, ports) => {
    const existing = ports.idsByKey.get(operation.key);
    if (existing) return { outcome: 'exists', sight: ports.look(ports.load(existing).record) };
    const record = ports.create();
    eventFields.setKey(record, operation.key);
    const full = { ...operation, content: { ...DEFAULTS, ...operation.content } };
    // Provider: a new record has a line for whoever creates it (netsuite.md 1.2); it is not one to be kept.
    const unresolved = apply(record, full, { before: { organizer: 0, attendees: [] }, ports });
    const id = ports.save(record);
    ports.idsByKey.set(operation.key, id);
    return done(id, { ports, unresolved });
  };

  /** The record, if it is still what the writer had seen; else the result that says so. */
  const expected = (operation, ports) => {
    const found = ports.find(operation.id);
    if (!found.record) return { result: { outcome: found.outcome } };
    const { reading } = found;
    return reading.fingerprint === operation.expectedFingerprint
      ? { record: found.record, reading }
      : { result: { outcome: 'stale', reading } };
  };

  const update = (operation, ports) => {
    const { record, reading, result } = expected(operation, ports);
    if (!record) return result;
    const unresolved = apply(record, operation, { before: reading.snapshot, ports });
    ports.save(record);
    return done(operation.id, { ports, unresolved });
  };

  const remove = (operation, ports) => {
    const { record, result } = expected(operation, ports);
    if (!record) return result;
    ports.remove(operation.id);
    return { outcome: 'done' };
  };

  const STEPS = { create, update, delete: remove };

  const failed = (operation, error, ports) => {
    const found = error?.name === CHANGED_MEANWHILE && operation.id ? ports.load(operation.id) : {};
    return found.record ? { outcome: 'stale', sight: ports.look(found.record) } : refused(error);
  };

  return {
    /** @returns {CalRelay.Result} With a reading in place of the event, which gets its names later. */
    carryOut: (operation, ports) => {
      try {
        return STEPS[operation.operation](operation, ports);
      } catch (error) {
        return failed(operation, error, ports);
      } finally {
        if (operation.id) ports.forget(operation.id);
      }
    },
  };
});
