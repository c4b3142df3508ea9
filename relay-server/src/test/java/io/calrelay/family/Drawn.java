package io.calrelay.family;

import io.calrelay.model.EventTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * One box in somebody's calendar, as an instant-by-instant reader sees it.
 *
 * @param start an instant, or the day of a whole-day box
 * @param end likewise
 */
record Drawn(String start, String end, String title) implements Comparable<Drawn> {
    static Drawn of(EventTime time, String title) {
        if (time instanceof EventTime.Timed timed) {
            return new Drawn(
                    timed.start().toInstant().toString(),
                    timed.end().toInstant().toString(),
                    title);
        }
        EventTime.AllDay days = (EventTime.AllDay) time;
        return new Drawn(days.firstDay().toString(), days.lastDay().toString(), title);
    }

    /** What NetSuite users should see of a meeting at that time: a box for each day of the zone. */
    static List<Drawn> byDay(EventTime time, ZoneId zone, String title) {
        List<Drawn> drawn = new ArrayList<>();
        if (time instanceof EventTime.AllDay days) {
            for (LocalDate day = days.firstDay(); !day.isAfter(days.lastDay()); day = day.plusDays(1)) {
                drawn.add(new Drawn(day.toString(), day.toString(), title));
            }
            return drawn;
        }
        EventTime.Timed timed = (EventTime.Timed) time;
        Instant from = timed.start().toInstant();
        Instant until = timed.end().toInstant();
        while (from.isBefore(until)) {
            ZonedDateTime midnight = from.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone);
            Instant cut = midnight.toInstant().isBefore(until) ? midnight.toInstant() : until;
            drawn.add(new Drawn(from.toString(), cut.toString(), title));
            from = cut;
        }
        return drawn;
    }

    @Override
    public int compareTo(Drawn other) {
        return (start + end + title).compareTo(other.start + other.end + other.title);
    }

    /** @param zone whose midnights whole days begin and end at */
    boolean startsBefore(Instant moment, ZoneId zone) {
        Instant start = isWholeDay() ? midnight(this.start, zone, 0) : Instant.parse(this.start);
        return start.isBefore(moment);
    }

    boolean endsAfter(Instant moment, ZoneId zone) {
        Instant end = isWholeDay() ? midnight(this.end, zone, 1) : Instant.parse(this.end);
        return end.isAfter(moment);
    }

    boolean isWholeDay() {
        return start.length() == 10;
    }

    private static Instant midnight(String day, ZoneId zone, int later) {
        return LocalDate.parse(day).plusDays(later).atStartOfDay(zone).toInstant();
    }
}
