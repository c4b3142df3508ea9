package io.calrelay.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/** When a meeting is. */
public sealed interface EventTime {
    /** From {@code start} (inclusive) to {@code end} (exclusive); zones as the organizer chose them. */
    record Timed(ZonedDateTime start, ZonedDateTime end) implements EventTime {
        public Timed {
            if (end.isBefore(start)) {
                throw new IllegalArgumentException("ends before it starts");
            }
        }

        @Override
        public Instant latestEnd() {
            return end.toInstant();
        }

        @Override
        public boolean isSameTimeAs(EventTime other) {
            return other instanceof Timed timed
                    && start.toInstant().equals(timed.start.toInstant())
                    && end.toInstant().equals(timed.end.toInstant());
        }
    }

    /** Whole days on the calendar of whoever looks, both days inclusive. */
    record AllDay(LocalDate firstDay, LocalDate lastDay) implements EventTime {
        public AllDay {
            if (lastDay.isBefore(firstDay)) {
                throw new IllegalArgumentException("ends before it starts");
            }
        }

        /** The day ends last where the clocks are furthest behind. */
        @Override
        public Instant latestEnd() {
            return lastDay.plusDays(1).atStartOfDay().toInstant(ZoneOffset.ofHours(-12));
        }

        @Override
        public boolean isSameTimeAs(EventTime other) {
            return equals(other);
        }
    }

    /** The moment by which it is over for everybody. */
    Instant latestEnd();

    /** Whether both mean the same instants (timed) or days (all-day), whatever zone they are written in. */
    boolean isSameTimeAs(EventTime other);
}
