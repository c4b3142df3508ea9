package io.calrelay.recurrence;

import io.calrelay.model.EventTime;
import io.calrelay.model.RecurrenceId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What all occurrences of a series have in common: where their clock hangs and how long they are. */
sealed interface SeriesShape {
    static SeriesShape of(EventTime first) {
        if (first instanceof EventTime.Timed timed) {
            return Clocked.of(timed);
        }
        if (first instanceof EventTime.AllDay days) {
            return new Days(days, days.lastDay().toEpochDay() - days.firstDay().toEpochDay());
        }
        throw new AssertionError("unknown kind of time: " + first);
    }

    LocalDateTime firstStart();

    RecurrenceId idAt(LocalDateTime wallClock);

    /** Where the wall clock stands then; empty for the id of a series of the other kind. */
    Optional<LocalDateTime> wallClock(RecurrenceId id);

    EventTime timeOf(RecurrenceId id);

    /** The id that is not before any occurrence up to that end, and before all later ones. */
    RecurrenceId lastUntil(RecurrenceRule.Until until);

    /**
     * A series on a clock. A wall time that a clock change skips is read with the offset before it, so an event at 2:30 is at
     * 3:30 that day; of a doubled one the first is meant (RFC 5545 3.3.5; Google, Outlook and java.time do the same).
     * Whole days of an occurrence's length are days on the wall clock, the rest is exact time (RFC 5545 3.3.6), so that a
     * meeting of two hours stays one in the night of a clock change, and one of three days ends at its usual hour.
     *
     * @param days the whole days
     */
    record Clocked(EventTime.Timed first, long days, Duration rest) implements SeriesShape {
        static Clocked of(EventTime.Timed first) {
            ZonedDateTime end = first.end().withZoneSameInstant(first.start().getZone());
            long days = ChronoUnit.DAYS.between(first.start(), end);
            return new Clocked(first, days, Duration.between(first.start().plusDays(days), end));
        }

        private ZoneId zone() {
            return first.start().getZone();
        }

        @Override
        public LocalDateTime firstStart() {
            return first.start().toLocalDateTime();
        }

        @Override
        public RecurrenceId idAt(LocalDateTime wallClock) {
            // The first occurrence may lie in the second of two equal hours.
            return wallClock.equals(firstStart())
                    ? RecurrenceId.of(first)
                    : new RecurrenceId.At(wallClock.atZone(zone()).toInstant());
        }

        @Override
        public Optional<LocalDateTime> wallClock(RecurrenceId id) {
            return id instanceof RecurrenceId.At at
                    ? Optional.of(LocalDateTime.ofInstant(at.start(), zone()))
                    : Optional.empty();
        }

        @Override
        public EventTime timeOf(RecurrenceId id) {
            ZonedDateTime start = ((RecurrenceId.At) id).start().atZone(zone());
            ZonedDateTime end = start.plusDays(days).plus(rest);
            return new EventTime.Timed(
                    start, end.withZoneSameInstant(first.end().getZone()));
        }

        @Override
        public RecurrenceId lastUntil(RecurrenceRule.Until until) {
            if (until instanceof RecurrenceRule.Until.Moment last) {
                return new RecurrenceId.At(last.moment());
            }
            if (until instanceof RecurrenceRule.Until.Day last) {
                return new RecurrenceId.At(
                        last.day().plusDays(1).atStartOfDay(zone()).toInstant().minusNanos(1));
            }
            throw new AssertionError("unknown kind of end: " + until);
        }
    }

    /**
     * A series of whole days.
     *
     * @param more days after the first
     */
    record Days(EventTime.AllDay first, long more) implements SeriesShape {
        @Override
        public LocalDateTime firstStart() {
            return first.firstDay().atStartOfDay();
        }

        @Override
        public RecurrenceId idAt(LocalDateTime wallClock) {
            return new RecurrenceId.On(wallClock.toLocalDate());
        }

        @Override
        public Optional<LocalDateTime> wallClock(RecurrenceId id) {
            return id instanceof RecurrenceId.On on ? Optional.of(on.day().atStartOfDay()) : Optional.empty();
        }

        @Override
        public EventTime timeOf(RecurrenceId id) {
            LocalDate day = ((RecurrenceId.On) id).day();
            return new EventTime.AllDay(day, day.plusDays(more));
        }

        @Override
        public RecurrenceId lastUntil(RecurrenceRule.Until until) {
            if (until instanceof RecurrenceRule.Until.Day last) {
                return new RecurrenceId.On(last.day());
            }
            if (until instanceof RecurrenceRule.Until.Moment last) {
                return new RecurrenceId.On(LocalDate.ofInstant(last.moment(), ZoneOffset.UTC));
            }
            throw new AssertionError("unknown kind of end: " + until);
        }
    }
}
