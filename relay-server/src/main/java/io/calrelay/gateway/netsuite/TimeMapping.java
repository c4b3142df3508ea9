package io.calrelay.gateway.netsuite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.model.EventTime;
import io.calrelay.model.EventTime.AllDay;
import io.calrelay.model.EventTime.Timed;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneRulesException;
import java.util.Optional;

/**
 * When a meeting is. NetSuite keeps a day, two clock times in whole minutes and the zone they are meant in; an event
 * neither begins nor ends on another day (netsuite.md 2.1), an end of 23:59 stands for the midnight that ends the day.
 * As an end must be later than its start (netsuite.md 10, rule 7), nothing can begin at 23:59. An all-day event is one whole
 * day, whatever times NetSuite draws for it; one that reserves no time and has none is read as such (netsuite.md 1.7).
 *
 * <p>Writing: the start is rounded down and the end up to the minute, so that no part of a meeting is cut off; a meeting
 * without length lasts one minute. Reading gives the same instants each time.
 *
 * <p>Clock changes: a clock time that comes twice is read as the earlier one; a clock time that is skipped is read as that
 * much later, as java.time does it.
 *
 * <p>Listed losses: seconds; the zones chosen by the organizer; an end at 23:59 exactly (becomes midnight); the second of
 * two equal clock times (becomes the first); of a series that is on while the clock changes, how long it is that night.
 */
public final class TimeMapping {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");
    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);
    private static final int LAST_YEAR = 9999;

    private TimeMapping() {}

    /** Whether one record in that zone can hold the time: of a series that of its first occurrence. */
    public static boolean fits(EventTime time, ZoneId zone) {
        return obstacle(time, zone).isEmpty();
    }

    /** Why no record in that zone can hold the time; empty if one can. */
    static Optional<String> obstacle(EventTime time, ZoneId zone) {
        if (!ZoneId.getAvailableZoneIds().contains(zone.getId())) {
            return Optional.of("is to be kept in a zone without a name: " + zone);
        }
        if (time instanceof Timed timed) {
            return Span.of(timed, zone).obstacle(zone);
        }
        if (time instanceof AllDay days) {
            return days.firstDay().equals(days.lastDay())
                    ? yearObstacle(days.firstDay().getYear())
                    : Optional.of("lasts several days");
        }
        throw new AssertionError("unknown kind of time: " + time);
    }

    private static Optional<String> yearObstacle(int year) {
        return year < 1 || year > LAST_YEAR ? Optional.of("is not in a year of four digits") : Optional.empty();
    }

    /** @throws IllegalArgumentException where {@link #fits} says no */
    static void write(EventTime time, ZoneId zone, ObjectNode content) {
        obstacle(time, zone).ifPresent(obstacle -> {
            throw new IllegalArgumentException(obstacle);
        });
        if (time instanceof AllDay days) {
            content.put("date", days.firstDay().toString()).put("allDay", true);
        } else if (time instanceof Timed timed) {
            Span span = Span.of(timed, zone);
            boolean toMidnight = span.end.toLocalDate().isAfter(span.start.toLocalDate());
            content.put("date", span.start.toLocalDate().toString());
            content.put("startTime", MINUTES.format(span.start));
            content.put("endTime", MINUTES.format(toMidnight ? LAST_MINUTE : span.end.toLocalTime()));
        }
        content.put("timeZone", zone.getId());
    }

    /** The day on which a record in that zone has the time. */
    static LocalDate day(EventTime time, ZoneId zone) {
        return time instanceof Timed timed
                ? timed.start().withZoneSameInstant(zone).toLocalDate()
                : ((AllDay) time).firstDay();
    }

    /** Why the event's times cannot be read; a short phrase for people. */
    static Optional<String> unreadable(JsonNode event) {
        String zone = event.path("timeZone").asText();
        try {
            ZoneId.of(zone);
            LocalDate.parse(event.path("date").asText());
        } catch (ZoneRulesException unknown) {
            return Optional.of("its time zone is not known here: " + zone);
        } catch (DateTimeException noDay) {
            return Optional.of("its times make no sense");
        }
        if (isAllDay(event)) {
            return Optional.empty();
        }
        boolean ordered = !isNull(event, "startTime")
                && !isNull(event, "endTime")
                && !clock(event, "endTime").isBefore(clock(event, "startTime"));
        return ordered ? Optional.empty() : Optional.of("its times make no sense");
    }

    /**
     * The event's time on one of its days.
     *
     * @param event of which {@link #unreadable} finds nothing
     */
    static EventTime read(JsonNode event, LocalDate day) {
        return isAllDay(event)
                ? new AllDay(day, day)
                : timed(day, clock(event, "startTime"), clock(event, "endTime"), zone(event));
    }

    /** Whether the time begins when the event's clock time says, and not later because that is skipped on the day. */
    static boolean isOnItsClock(JsonNode event, EventTime time) {
        return !(time instanceof Timed timed) || timed.start().toLocalTime().equals(clock(event, "startTime"));
    }

    private static boolean isAllDay(JsonNode event) {
        boolean untimed =
                !event.path("reserveTime").asBoolean() && isNull(event, "startTime") && isNull(event, "endTime");
        return event.path("allDay").asBoolean() || untimed;
    }

    private static boolean isNull(JsonNode event, String member) {
        return event.path(member).isNull();
    }

    private static LocalTime clock(JsonNode event, String member) {
        return LocalTime.parse(event.path(member).asText());
    }

    private static ZoneId zone(JsonNode event) {
        return ZoneId.of(event.path("timeZone").asText());
    }

    private static Timed timed(LocalDate date, LocalTime start, LocalTime end, ZoneId zone) {
        LocalDateTime until = end.equals(LAST_MINUTE) ? date.plusDays(1).atStartOfDay() : date.atTime(end);
        ZonedDateTime from = ZonedDateTime.of(date.atTime(start), zone).withEarlierOffsetAtOverlap();
        ZonedDateTime to = ZonedDateTime.of(until, zone).withEarlierOffsetAtOverlap();
        // A skipped start moves past an end that is not skipped; then nothing is left of the event but its start.
        return new Timed(from, to.isBefore(from) ? from : to);
    }

    /** What the clock on the wall shows at start and end, in whole minutes. */
    private record Span(LocalDateTime start, LocalDateTime end) {
        static Span of(Timed timed, ZoneId zone) {
            ZonedDateTime start = timed.start().withZoneSameInstant(zone).truncatedTo(ChronoUnit.MINUTES);
            ZonedDateTime end = roundedUp(timed.end().withZoneSameInstant(zone));
            ZonedDateTime later = end.isAfter(start) ? end : start.plusMinutes(1);
            return new Span(start.toLocalDateTime(), later.toLocalDateTime());
        }

        Optional<String> obstacle(ZoneId zone) {
            Optional<String> year = yearObstacle(start.getYear()).or(() -> yearObstacle(end.getYear()));
            if (year.isPresent()) {
                return year;
            }
            if (!end.isAfter(start)) {
                return Optional.of("ends at a clock time before its start in " + zone);
            }
            if (start.toLocalTime().equals(LAST_MINUTE)) {
                return Optional.of("begins in the last minute of a day in " + zone);
            }
            return isOneDay() ? Optional.empty() : Optional.of("crosses midnight in " + zone);
        }

        boolean isOneDay() {
            LocalDateTime midnight = start.toLocalDate().plusDays(1).atStartOfDay();
            return !end.isAfter(midnight);
        }

        private static ZonedDateTime roundedUp(ZonedDateTime moment) {
            ZonedDateTime down = moment.truncatedTo(ChronoUnit.MINUTES);
            return down.equals(moment) ? down : down.plusMinutes(1);
        }
    }
}
