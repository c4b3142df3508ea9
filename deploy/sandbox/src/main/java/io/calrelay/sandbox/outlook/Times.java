package io.calrelay.sandbox.outlook;

import io.calrelay.sandbox.outlook.series.Zones;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/**
 * When an event, or the first occurrence of a series, is. All-day events are floating: midnight to midnight, zone UTC
 * (graph.md 0.8).
 *
 * @param startZone in the vocabulary it was sent in
 * @param end exclusive
 */
record Times(LocalDateTime start, String startZone, LocalDateTime end, String endZone, boolean allDay) {
    Instant startsAt() {
        return start.atZone(Zones.zone(startZone)).toInstant();
    }

    Instant endsAt() {
        return end.atZone(Zones.zone(endZone)).toInstant();
    }

    /** The same wall clocks on another day: a series keeps its local time in its zone (graph.md 2.2). */
    Times on(LocalDate date) {
        long days = ChronoUnit.DAYS.between(start.toLocalDate(), date);
        return new Times(start.plusDays(days), startZone, end.plusDays(days), endZone, allDay);
    }

    boolean sameAs(Times other) {
        return start.equals(other.start)
                && end.equals(other.end)
                && allDay == other.allDay
                && Zones.same(startZone, other.startZone)
                && Zones.same(endZone, other.endZone);
    }

    /** Whether it touches the window; the window's end is exclusive. */
    boolean within(Instant from, Instant until) {
        Instant starts = startsAt();
        return starts.isBefore(until) && (endsAt().isAfter(from) || starts.equals(from));
    }
}
