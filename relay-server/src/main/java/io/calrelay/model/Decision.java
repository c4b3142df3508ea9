package io.calrelay.model;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** One change to make to one side. Reading this type lists everything the product can do to a calendar. */
public sealed interface Decision {
    Side on();

    /** A short phrase for the meeting's history: why this was decided. */
    String why();

    /**
     * Make the family, or a mirror.
     *
     * @param generation see {@link Agreed#generation()}
     * @param begunBefore whether an earlier try may have succeeded unseen
     */
    record Create(Side on, MeetingFields fields, Organizer organizer, int generation, boolean begunBefore, String why)
            implements Decision {}

    /**
     * Change {@code changed} fields to what {@code fields} has.
     *
     * @param kind of the copy: a mirror shows attendees in its text, an original in its list
     * @param occurrences whose exceptions are to be changed, if {@code changed} names them
     */
    record Update(
            Side on,
            CopyKind kind,
            EventId event,
            Version expected,
            MeetingFields fields,
            Set<Field> changed,
            SortedSet<RecurrenceId> occurrences,
            String why)
            implements Decision {
        public Update {
            changed = Set.copyOf(changed);
            occurrences = Collections.unmodifiableSortedSet(new TreeSet<>(occurrences));
        }
    }

    /**
     * Answer an invitation in its recipient's own name, because the recipient answered in NetSuite. The organizer hears of it as
     * if the recipient had answered in the calendar.
     */
    record Answer(Side on, EventId event, Version expected, Attendee.Response response, String why)
            implements Decision {}

    record Delete(Side on, EventId event, Version expected, String why) implements Decision {}
}
