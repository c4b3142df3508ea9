package io.calrelay.model;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Names one occurrence of a series by the start it has by the rule, wherever it was moved to (RFC 5545 3.8.4.4). Ordered by
 * time; those of one series are all of one kind.
 */
public sealed interface RecurrenceId extends Comparable<RecurrenceId> {
    /** The original start of an occurrence of a timed series. */
    record At(Instant start) implements RecurrenceId {
        @Override
        public String wireName() {
            return start.toString();
        }
    }

    /** The original first day of an occurrence of an all-day series. */
    record On(LocalDate day) implements RecurrenceId {
        @Override
        public String wireName() {
            return day.toString();
        }
    }

    /** Such as {@code 2026-03-30T14:00:00Z} or {@code 2026-03-30}. */
    String wireName();

    /** The reverse of {@link #wireName()}. @throws java.time.DateTimeException if it is neither */
    static RecurrenceId parse(String wireName) {
        return wireName.indexOf('T') > 0 ? new At(Instant.parse(wireName)) : new On(LocalDate.parse(wireName));
    }

    /** The name of the occurrence that has this time by the rule. */
    static RecurrenceId of(EventTime time) {
        if (time instanceof EventTime.Timed timed) {
            return new At(timed.start().toInstant());
        }
        if (time instanceof EventTime.AllDay days) {
            return new On(days.firstDay());
        }
        throw new AssertionError("unknown kind of time: " + time);
    }

    @Override
    default int compareTo(RecurrenceId other) {
        if (this instanceof At one && other instanceof At two) {
            return one.start().compareTo(two.start());
        }
        if (this instanceof On one && other instanceof On two) {
            return one.day().compareTo(two.day());
        }
        return wireName().compareTo(other.wireName());
    }
}
