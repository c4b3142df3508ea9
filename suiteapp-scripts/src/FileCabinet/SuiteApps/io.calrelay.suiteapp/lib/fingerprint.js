/**
 * The text that an event's fingerprint is the SHA-256 of: everything a person sees and can change, in one fixed order.
 * The order of attendee lines carries no meaning, and what the relay wrote beside the content (key, revision) is left out.
 *
 * @NApiVersion 2.1
 */
define([], () => ({
  /** @param {CalRelay.Snapshot} snapshot */
  canonical: (snapshot) =>
    JSON.stringify([
      snapshot.title,
      snapshot.location,
      snapshot.message,
      snapshot.date,
      snapshot.startTime,
      snapshot.endTime,
      snapshot.timeZone,
      snapshot.allDay,
      snapshot.reserveTime,
      snapshot.recurrence,
      snapshot.status,
      snapshot.accessLevel,
      snapshot.organizer,
      [...snapshot.attendees]
        .sort((left, right) => left.id - right.id)
        .map((line) => [line.id, line.response, line.attendance]),
    ]),
}));
