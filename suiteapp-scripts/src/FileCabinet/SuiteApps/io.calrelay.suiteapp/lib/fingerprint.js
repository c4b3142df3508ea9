/**
 * The text that an event's fingerprint is the SHA-256 of: everything a person sees and can change, in one fixed order.
 * The order of attendee lines carries no meaning, the times of an all-day event are NetSuite's, not a person's, and what the
 * relay wrote beside the content (key, revision, what the event belongs to) is left out.
 *
 * @NApiVersion 2.1
 */
define([], () => {
  const series = (recurrence) =>
    recurrence && [
      recurrence.frequency,
      recurrence.period,
      recurrence.dayOfWeekMask,
      recurrence.dayOfWeek,
      recurrence.dayOfWeekInMonth,
      recurrence.seriesStart,
      recurrence.endBy,
    ];

  return {
    /**
     * @param {CalRelay.Snapshot} snapshot
     * @param {string[]} excluded Days taken out of a series, as far as they are known, in order.
     * @param {boolean} [clamped] Whether short months have the day of a series on their last.
     */
    canonical: (snapshot, excluded, clamped = false) =>
      JSON.stringify([
        snapshot.title,
        snapshot.location,
        snapshot.message,
        snapshot.date,
        ...(snapshot.allDay ? [null, null] : [snapshot.startTime, snapshot.endTime]),
        snapshot.timeZone,
        snapshot.allDay,
        snapshot.reserveTime,
        snapshot.recurring ? [series(snapshot.recurrence), excluded, clamped] : null,
        snapshot.status,
        snapshot.accessLevel,
        snapshot.organizer,
        [...snapshot.attendees]
          .sort((left, right) => left.id - right.id)
          .map((line) => [line.id, line.response, line.attendance]),
      ]),
  };
});
