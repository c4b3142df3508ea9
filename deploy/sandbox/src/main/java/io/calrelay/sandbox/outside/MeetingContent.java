package io.calrelay.sandbox.outside;

import io.calrelay.sandbox.recurrence.RecurrenceSet;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/**
 * What an organizer says of a meeting, or of one occurrence of it.
 *
 * @param description plain text
 * @param start wall clock in {@code timeZone}; midnight for whole days
 * @param end wall clock in {@code timeZone}, exclusive
 * @param timeZone IANA name; UTC for whole days
 * @param recurrence RFC 5545 lines; empty unless a series
 * @param visibility {@code public}, {@code private} or {@code confidential}
 */
public record MeetingContent(
        String title,
        String description,
        String location,
        boolean allDay,
        LocalDateTime start,
        LocalDateTime end,
        String timeZone,
        List<String> recurrence,
        String visibility) {
    public MeetingContent {
        recurrence = List.copyOf(recurrence);
    }

    public boolean repeats() {
        return !recurrence.isEmpty();
    }

    /** Whether the lines of the recurrence can be read. */
    public boolean hasReadableRecurrence() {
        return occurrences().isValid();
    }

    /** Whether an unchanged series of this content has an occurrence that starts then. */
    public boolean hasOccurrence(LocalDateTime originalStart) {
        return repeats() && occurrences().has(originalStart);
    }

    /** One occurrence as the series makes it. */
    public MeetingContent at(LocalDateTime originalStart) {
        LocalDateTime until = originalStart.plus(Duration.between(start, end));
        return new MeetingContent(
                title, description, location, allDay, originalStart, until, timeZone, List.of(), visibility);
    }

    /** Whether guests have to be asked again when the meeting turns from this into that. */
    boolean asksAgain(MeetingContent next) {
        boolean sameTime = start.equals(next.start)
                && end.equals(next.end)
                && allDay == next.allDay
                && timeZone.equals(next.timeZone);
        return !sameTime || !recurrence.equals(next.recurrence);
    }

    Instant instant(LocalDateTime wallClock) {
        return wallClock.atZone(ZoneId.of(timeZone)).toInstant();
    }

    LocalDateTime wallClock(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneId.of(timeZone));
    }

    private RecurrenceSet occurrences() {
        return new RecurrenceSet(start, ZoneId.of(timeZone), allDay, recurrence, RecurrenceSet.Leniency.EVERYTHING);
    }
}
