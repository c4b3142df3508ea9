package io.calrelay.family;

import io.calrelay.model.EventTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * One day as a record holds it.
 *
 * @param zone the zone that the record is stored in
 */
record HeldDay(ZoneId zone, LocalDate day, Hours hours) {
    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    static HeldDay allDay(LocalDate day, ZoneId zone) {
        return new HeldDay(zone, day, Hours.WHOLE_DAY);
    }

    /** The record in that zone that shows exactly these moments; empty where that zone's clock cannot say them. */
    static Optional<HeldDay> exact(Instant from, Instant until, ZoneId zone) {
        HeldDay held = nearest(from, until, zone);
        boolean begins =
                !(held.hours instanceof Hours.Between hours) || !hours.start().equals(LAST_MINUTE);
        return begins && held.shown().equals(new Shown.Moments(from, until)) ? Optional.of(held) : Optional.empty();
    }

    /** What that zone's clock shows at both moments. */
    static HeldDay nearest(Instant from, Instant until, ZoneId zone) {
        ZonedDateTime start = from.atZone(zone);
        boolean toMidnight =
                until.equals(start.toLocalDate().plusDays(1).atStartOfDay(zone).toInstant());
        LocalTime end = toMidnight ? LocalTime.MIDNIGHT : until.atZone(zone).toLocalTime();
        return new HeldDay(zone, start.toLocalDate(), new Hours.Between(start.toLocalTime(), end));
    }

    EventTime time() {
        return hours.on(day, zone);
    }

    /** When it begins; of a whole day its midnight in the record's zone. */
    Instant startsAt() {
        return time() instanceof EventTime.Timed timed
                ? timed.start().toInstant()
                : day.atStartOfDay(zone).toInstant();
    }

    /** When it is over; of a whole day the next midnight in the record's zone. */
    Instant endsAt() {
        return time() instanceof EventTime.Timed timed
                ? timed.end().toInstant()
                : day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    Shown shown() {
        return Shown.of(time());
    }

    HeldDay on(LocalDate other) {
        return new HeldDay(zone, other, hours);
    }
}
