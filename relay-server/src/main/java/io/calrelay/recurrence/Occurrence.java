package io.calrelay.recurrence;

import io.calrelay.model.EventTime;
import io.calrelay.model.RecurrenceId;

/** One occurrence of a series as its rules have it. */
public record Occurrence(RecurrenceId id, EventTime time) {}
