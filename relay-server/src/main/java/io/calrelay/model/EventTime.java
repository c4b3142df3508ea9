package io.calrelay.model;

import java.time.LocalDate;
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

        @Override
        public boolean isSameTimeAs(EventTime other) {
            return equals(other);
        }
    }

    /** Whether both mean the same instants (timed) or days (all-day), whatever zone they are written in. */
    boolean isSameTimeAs(EventTime other);
}
