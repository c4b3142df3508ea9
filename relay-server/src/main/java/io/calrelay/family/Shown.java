package io.calrelay.family;

import io.calrelay.model.EventTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** When something shows, wherever one looks from: equal for all that looks the same. */
sealed interface Shown {
    /** From one moment to another, in whole minutes. */
    record Moments(Instant from, Instant until) implements Shown {}

    /** Whole days, both inclusive. */
    record Days(LocalDate first, LocalDate last) implements Shown {}

    /**
     * As NetSuite can hold it, zones aside. A start is rounded down and an end up to the minute; what has no length lasts one
     * minute, because NetSuite wants an end after the start (netsuite.md 2.1, 10 rule 7).
     */
    static Shown of(EventTime time) {
        if (time instanceof EventTime.Timed timed) {
            return of(timed);
        }
        if (time instanceof EventTime.AllDay days) {
            return new Days(days.firstDay(), days.lastDay());
        }
        throw new AssertionError("unknown kind of time: " + time);
    }

    /** As above. */
    static Moments of(EventTime.Timed time) {
        Instant from = time.start().toInstant().truncatedTo(ChronoUnit.MINUTES);
        Instant until =
                time.end().toInstant().plus(Duration.ofMinutes(1).minusNanos(1)).truncatedTo(ChronoUnit.MINUTES);
        return new Moments(from, until.isAfter(from) ? until : from.plus(1, ChronoUnit.MINUTES));
    }
}
