package io.calrelay.family;

import io.calrelay.model.MeetingFields;
import io.calrelay.recurrence.Occurrences;

/** The occurrences that a meeting's recurrence makes, without regard to its exceptions. */
final class Series {
    private Series() {}

    /** @throws java.util.NoSuchElementException if it takes place once */
    static Occurrences of(MeetingFields meeting) {
        return Occurrences.of(meeting.time(), meeting.recurrence().orElseThrow());
    }
}
