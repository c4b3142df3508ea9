package io.calrelay.family;

import io.calrelay.model.EventTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Cuts a time at a zone's midnights into days that records can hold. A start is rounded down and an end up to the minute; what has
 * no length lasts one minute, because NetSuite wants an end after the start (netsuite.md 2.1, 10 rule 7).
 *
 * <p>Where the zone's clock cannot say the moments (the second of two equal hours, a start at 23:59), the day is held on a
 * clock without changes that shows nearly the same. Listed loss: days of which no such clock has the whole.
 */
final class DaySplit {
    private static final int FURTHEST_WEST = -12;
    private static final int FURTHEST_EAST = 14;

    private DaySplit() {}

    /** In order; one day at least. */
    static List<HeldDay> of(EventTime time, ZoneId zone) {
        if (time instanceof EventTime.AllDay days) {
            return days.firstDay()
                    .datesUntil(days.lastDay().plusDays(1))
                    .map(day -> HeldDay.allDay(day, zone))
                    .toList();
        }
        if (time instanceof EventTime.Timed timed) {
            return timed(timed.start().toInstant(), timed.end().toInstant(), zone);
        }
        throw new AssertionError("unknown kind of time: " + time);
    }

    private static List<HeldDay> timed(Instant start, Instant end, ZoneId zone) {
        Instant from = start.truncatedTo(ChronoUnit.MINUTES);
        Instant roundedUp = end.plus(Duration.ofMinutes(1).minusNanos(1)).truncatedTo(ChronoUnit.MINUTES);
        Instant until = roundedUp.isAfter(from) ? roundedUp : from.plus(1, ChronoUnit.MINUTES);
        List<HeldDay> days = new ArrayList<>();
        while (from.isBefore(until)) {
            LocalDate day = LocalDate.ofInstant(from, zone);
            Instant midnight = day.plusDays(1).atStartOfDay(zone).toInstant();
            Instant cut = midnight.isBefore(until) ? midnight : until;
            days.add(held(from, cut, zone));
            from = cut;
        }
        return days;
    }

    private static HeldDay held(Instant from, Instant until, ZoneId zone) {
        return HeldDay.exact(from, until, zone)
                .or(() -> onAnotherClock(from, until, zone))
                .orElseGet(() -> HeldDay.nearest(from, until, zone));
    }

    private static Optional<HeldDay> onAnotherClock(Instant from, Instant until, ZoneId zone) {
        int usual = zone.getRules().getOffset(from).getTotalSeconds();
        return IntStream.rangeClosed(FURTHEST_WEST, FURTHEST_EAST)
                .boxed()
                .sorted(Comparator.comparing(
                        hours -> Math.abs(ZoneOffset.ofHours(hours).getTotalSeconds() - usual)))
                .flatMap(hours -> HeldDay.exact(from, until, clock(hours)).stream())
                .findFirst();
    }

    /** The named zone that is always so many hours ahead of UTC; its name counts the other way round. */
    private static ZoneId clock(int hours) {
        return ZoneId.of(hours == 0 ? "Etc/GMT" : "Etc/GMT%+d".formatted(-hours));
    }
}
