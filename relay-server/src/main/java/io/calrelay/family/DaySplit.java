package io.calrelay.family;

import io.calrelay.model.EventTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Cuts a time at a zone's midnights into days that records can hold.
 *
 * <p>Where the zone's clock cannot say the moments (the second of two equal hours, a start at 23:59), the day is held on a
 * clock without changes that shows nearly the same.
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
            Shown.Moments whole = Shown.of(timed);
            return timed(whole.from(), whole.until(), zone);
        }
        throw new AssertionError("unknown kind of time: " + time);
    }

    private static List<HeldDay> timed(Instant start, Instant until, ZoneId zone) {
        Instant from = start;
        List<HeldDay> days = new ArrayList<>();
        while (from.isBefore(until)) {
            LocalDate day = LocalDate.ofInstant(from, zone);
            Instant midnight = day.plusDays(1).atStartOfDay(zone).toInstant();
            Instant cut = midnight.isBefore(until) ? midnight : until;
            days.addAll(held(from, cut, zone));
            from = cut;
        }
        return days;
    }

    private static List<HeldDay> held(Instant from, Instant until, ZoneId zone) {
        Optional<HeldDay> whole = HeldDay.exact(from, until, zone).or(() -> onAnotherClock(from, until, zone));
        if (whole.isPresent()) {
            return List.of(whole.get());
        }
        ZoneOffsetTransition change = zone.getRules().nextTransition(from);
        if (change == null || !change.getInstant().isBefore(until)) {
            return List.of(HeldDay.nearest(from, until, zone));
        }
        // A day of 25 hours that ends within the doubled one is longer than any clock's day.
        List<HeldDay> halves = new ArrayList<>(held(from, change.getInstant(), zone));
        halves.addAll(held(change.getInstant(), until, zone));
        return halves;
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

    /** Whether it is one of the zones that days are held in when a zone's own clock cannot say them. */
    static boolean isOtherClock(ZoneId zone) {
        return zone.getId().startsWith("Etc/GMT");
    }

    /** The named zone that is always so many hours ahead of UTC; its name counts the other way round. */
    private static ZoneId clock(int hours) {
        return ZoneId.of(hours == 0 ? "Etc/GMT" : "Etc/GMT%+d".formatted(-hours));
    }
}
