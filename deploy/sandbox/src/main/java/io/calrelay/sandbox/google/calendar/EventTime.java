package io.calrelay.sandbox.google.calendar;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.google.wire.GoogleError;
import io.calrelay.sandbox.google.wire.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** A start or an end: a day, or a moment in a zone. */
public sealed interface EventTime {
    DateTimeFormatter RFC3339 = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");

    /** As Google shows it to somebody who looks from that zone: the offset is the viewer's, the zone the event's. */
    ObjectNode shownIn(ZoneId viewer);

    LocalDateTime wallClock();

    /** @param calendar the zone in which days begin */
    Instant instant(ZoneId calendar);

    /** What instance ids end in: UTC of the original start, or the date. */
    String stamp();

    /** The same kind of time with another wall clock. */
    EventTime at(LocalDateTime wallClock);

    default boolean isDay() {
        return this instanceof Day;
    }

    record Day(LocalDate date) implements EventTime {
        @Override
        public ObjectNode shownIn(ZoneId viewer) {
            return Json.object().put("date", date.toString());
        }

        @Override
        public LocalDateTime wallClock() {
            return date.atStartOfDay();
        }

        @Override
        public Instant instant(ZoneId calendar) {
            return date.atStartOfDay(calendar).toInstant();
        }

        @Override
        public String stamp() {
            return date.format(DateTimeFormatter.BASIC_ISO_DATE);
        }

        @Override
        public EventTime at(LocalDateTime wallClock) {
            return new Day(wallClock.toLocalDate());
        }
    }

    record Moment(ZonedDateTime at) implements EventTime {
        private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");

        @Override
        public ObjectNode shownIn(ZoneId viewer) {
            ObjectNode node =
                    Json.object().put("dateTime", at.withZoneSameInstant(viewer).format(RFC3339));
            return node.put("timeZone", at.getZone().getId());
        }

        @Override
        public LocalDateTime wallClock() {
            return at.toLocalDateTime();
        }

        @Override
        public Instant instant(ZoneId calendar) {
            return at.toInstant();
        }

        @Override
        public String stamp() {
            return at.withZoneSameInstant(ZoneOffset.UTC).format(STAMP);
        }

        @Override
        public EventTime at(LocalDateTime wallClock) {
            return new Moment(wallClock.atZone(at.getZone()));
        }
    }

    /** Reads {@code {date}} or {@code {dateTime, timeZone}}; a wall clock without offset is read in its zone. */
    static EventTime read(ObjectNode node, String which, ZoneId calendar) {
        boolean day = node.hasNonNull("date");
        if (day == node.hasNonNull("dateTime")) {
            throw day ? GoogleError.invalid("Invalid " + which + " time.") : missing(which);
        }
        try {
            return day ? new Day(LocalDate.parse(Json.text(node, "date"))) : moment(node, which, calendar);
        } catch (DateTimeException unreadable) {
            throw GoogleError.invalid("Invalid value for: Invalid format: \"" + which + "\"");
        }
    }

    private static Moment moment(ObjectNode node, String which, ZoneId calendar) {
        ZoneId zone = node.hasNonNull("timeZone")
                ? zone(Json.text(node, "timeZone"))
                        .orElseThrow(() -> GoogleError.invalid("Invalid time zone definition for " + which + " time."))
                : calendar;
        String text = Json.text(node, "dateTime");
        boolean floating = text.indexOf('Z') < 0 && text.indexOf('+') < 0 && text.lastIndexOf('-') < 10;
        ZonedDateTime at = floating
                ? LocalDateTime.parse(text).atZone(zone)
                : OffsetDateTime.parse(text).atZoneSameInstant(zone);
        return new Moment(at.withNano(0));
    }

    // Provider: zone names its database does not know are refused (google.md 11, Europe/Kyiv until 2023).
    /** The zone of an IANA name; Windows names and bare offsets are none. */
    static Optional<ZoneId> zone(String name) {
        boolean iana = name.equals("UTC") || name.equals("GMT") || name.contains("/");
        return iana && ZoneId.getAvailableZoneIds().contains(name) ? Optional.of(ZoneId.of(name)) : Optional.empty();
    }

    private static GoogleError missing(String which) {
        return GoogleError.required("Missing " + which + " time.");
    }
}
