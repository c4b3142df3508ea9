package io.calrelay.gateway.netsuite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.model.EventTime;
import io.calrelay.model.EventTime.Timed;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * When a meeting is. NetSuite keeps a day, two clock times in whole minutes and the zone they are meant in; an event
 * neither begins nor ends on another day (netsuite.md 2.1), an end of 23:59 stands for the midnight that ends the day.
 * As an end must be later than its start (netsuite.md 10, rule 7), nothing can begin at 23:59.
 *
 * <p>Writing: the start is rounded down and the end up to the minute, so that no part of a meeting is cut off; a meeting
 * without length lasts one minute. Reading gives the same instants each time.
 *
 * <p>Clock changes: a clock time that comes twice is read as the earlier one; a clock time that is skipped is read as that
 * much later, as java.time does it.
 *
 * <p>Listed losses: seconds; the zones chosen by the organizer; an end at 23:59 exactly (becomes midnight); the second of
 * two equal clock times (becomes the first).
 */
public final class TimeMapping {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");
    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);
    private static final int LAST_YEAR = 9999;

    private TimeMapping() {}

    /** Whether one record in that zone can hold the time. */
    public static boolean fits(EventTime time, ZoneId zone) {
        return obstacle(time, zone).isEmpty();
    }

    /** Why no record in that zone can hold the time; empty if one can. */
    static Optional<String> obstacle(EventTime time, ZoneId zone) {
        if (!(time instanceof Timed timed)) {
            return Optional.of("lasts whole days");
        }
        if (!ZoneId.getAvailableZoneIds().contains(zone.getId())) {
            return Optional.of("is to be kept in a zone without a name: " + zone);
        }
        Span span = Span.of(timed, zone);
        if (span.start.getYear() < 1 || span.end.getYear() > LAST_YEAR) {
            return Optional.of("is not in a year of four digits");
        }
        if (!span.end.isAfter(span.start)) {
            return Optional.of("ends at a clock time before its start in " + zone);
        }
        if (span.start.toLocalTime().equals(LAST_MINUTE)) {
            return Optional.of("begins in the last minute of a day in " + zone);
        }
        return span.isOneDay() ? Optional.empty() : Optional.of("crosses midnight in " + zone);
    }

    /** @throws IllegalArgumentException where {@link #fits} says no */
    static void write(EventTime time, ZoneId zone, ObjectNode content) {
        Optional<String> obstacle = obstacle(time, zone);
        if (obstacle.isPresent() || !(time instanceof Timed timed)) {
            throw new IllegalArgumentException(obstacle.orElse("is not timed"));
        }
        Span span = Span.of(timed, zone);
        boolean toMidnight = span.end.toLocalDate().isAfter(span.start.toLocalDate());
        content.put("date", span.start.toLocalDate().toString());
        content.put("startTime", MINUTES.format(span.start));
        content.put("endTime", MINUTES.format(toMidnight ? LAST_MINUTE : span.end.toLocalTime()));
        content.put("timeZone", zone.getId());
    }

    /** @return empty when the event has no times that make sense */
    static Optional<Timed> read(JsonNode event) {
        if (event.path("startTime").isNull() || event.path("endTime").isNull()) {
            return Optional.empty();
        }
        try {
            ZoneId zone = ZoneId.of(event.path("timeZone").asText());
            LocalDate date = LocalDate.parse(event.path("date").asText());
            LocalTime start = LocalTime.parse(event.path("startTime").asText());
            LocalTime end = LocalTime.parse(event.path("endTime").asText());
            return end.isBefore(start) ? Optional.empty() : Optional.of(timed(date, start, end, zone));
        } catch (DateTimeException unknownDayOrZone) {
            return Optional.empty();
        }
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
