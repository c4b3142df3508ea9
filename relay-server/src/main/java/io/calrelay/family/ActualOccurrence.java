package io.calrelay.family;

import io.calrelay.model.MeetingFields;
import io.calrelay.model.RecurrenceId;
import java.util.Optional;

/**
 * A meeting or one occurrence of a series as it takes place, moved and edited as it may be.
 *
 * @param id empty for a meeting that takes place once
 * @param fields without recurrence and exceptions
 * @param text the fields with the meeting's own time, so that occurrences with the same text have equal ones
 */
record ActualOccurrence(Optional<RecurrenceId> id, MeetingFields fields, MeetingFields text) {}
