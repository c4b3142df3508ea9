package io.calrelay.gateway.google;

import com.google.api.client.util.Data;
import com.google.api.client.util.DateTime;
import com.google.api.services.calendar.model.Event;
import com.google.api.services.calendar.model.EventDateTime;
import io.calrelay.model.EventTime;
import io.calrelay.model.RecurrenceId;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The time is {@code start} and {@code end}: an instant with its offset and an IANA zone beside it, or a day, where the end is
 * the day after the last. Of a single event, a zone that is no IANA zone is written as UTC; the instants stay.
 */
final class TimeMapping {
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final Set<String> KNOWN_ZONES = ZoneId.getAvailableZoneIds();

    private TimeMapping() {}

    /** Where the name of the calendar's own zone comes from: asked only for events that name none. */
    @FunctionalInterface
    interface CalendarZone {
        @Nullable
        String name() throws IOException;
    }

    /** @throws Uncarried if it has none, or one that cannot be understood */
    static EventTime fromGoogle(Event event, CalendarZone calendarZone) throws IOException, Uncarried {
        EventDateTime start = event.getStart();
        EventDateTime end = event.getEnd();
        if (start != null && end != null && start.getDateTime() != null && end.getDateTime() != null) {
            return timed(start, end, calendarZone);
        }
        if (start != null && end != null && start.getDate() != null && end.getDate() != null) {
            return days(day(start.getDate()), day(end.getDate()));
        }
        throw new Uncarried("event without a time");
    }

    /** The start that an occurrence has by the rule; empty where the event names none. */
    static Optional<RecurrenceId> original(Event occurrence) {
        EventDateTime start = occurrence.getOriginalStartTime();
        if (start == null) {
            return Optional.empty();
        }
        if (start.getDateTime() != null) {
            return Optional.of(new RecurrenceId.At(instant(start.getDateTime())));
        }
        return Optional.ofNullable(start.getDate()).map(date -> new RecurrenceId.On(day(date)));
    }

    /** Clears what an event of the other kind has, so that it fits a change as well as a new event. */
    static void toGoogle(EventTime time, Event event) {
        if (time instanceof EventTime.Timed timed) {
            event.setStart(moment(timed.start())).setEnd(moment(timed.end()));
        } else if (time instanceof EventTime.AllDay days) {
            // Provider: the end is exclusive (google.md 3.2).
            event.setStart(day(days.firstDay())).setEnd(day(days.lastDay().plusDays(1)));
        } else {
            throw new AssertionError("unknown kind of time: " + time);
        }
    }

    /** Google's name for a zone; empty for one that it has no name for. */
    static Optional<String> name(ZoneId zone) {
        String name = zone.getId();
        // Java's own SystemV zones are in no IANA database.
        if (KNOWN_ZONES.contains(name) && !name.startsWith("SystemV/")) {
            return Optional.of(name);
        }
        return zone.normalized().equals(ZoneOffset.UTC) ? Optional.of("UTC") : Optional.empty();
    }

    /** @throws Uncarried for a zone that this Java does not know: its clock is never guessed */
    static ZoneId zone(String name) throws Uncarried {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw new Uncarried("event in a time zone that is unknown here: " + name);
        }
    }

    private static EventTime timed(EventDateTime start, EventDateTime end, CalendarZone calendarZone)
            throws IOException, Uncarried {
        // Provider: the offset is that of the zone asked for, the event's own zone stands beside it; for single events
        // it may be missing, and then the calendar's holds (google.md 3.2).
        boolean named = start.getTimeZone() != null && end.getTimeZone() != null;
        String calendars = named ? null : calendarZone.name();
        ZoneId otherwise = calendars == null ? UTC : zone(calendars);
        ZonedDateTime from = moment(start, otherwise);
        ZonedDateTime to = moment(end, otherwise);
        if (to.isBefore(from)) {
            throw new Uncarried("event that ends before it starts");
        }
        return new EventTime.Timed(from, to);
    }

    // Provider: an end on the day of the start is accepted and shows that day (google.md 3.2: start = end is).
    private static EventTime days(LocalDate first, LocalDate end) throws Uncarried {
        if (end.isBefore(first)) {
            throw new Uncarried("event that ends before it starts");
        }
        return new EventTime.AllDay(first, end.equals(first) ? first : end.minusDays(1));
    }

    private static ZonedDateTime moment(EventDateTime moment, ZoneId otherwise) throws Uncarried {
        String name = moment.getTimeZone();
        return instant(moment.getDateTime()).atZone(name == null ? otherwise : zone(name));
    }

    static Instant instant(DateTime moment) {
        return Instant.ofEpochMilli(moment.getValue());
    }

    // Client: a date is the midnight in UTC that begins it (google.md 13.3).
    private static LocalDate day(DateTime date) {
        return LocalDate.ofInstant(instant(date), ZoneOffset.UTC);
    }

    private static EventDateTime moment(ZonedDateTime moment) {
        Optional<String> name = name(moment.getZone());
        ZonedDateTime written = name.isPresent() ? moment : moment.withZoneSameInstant(UTC);
        // Client: a DateTime without an offset is printed in the JVM's zone (google.md 13.3), so it always gets one.
        int offsetMinutes =
                (int) Duration.ofSeconds(written.getOffset().getTotalSeconds()).toMinutes();
        return new EventDateTime()
                .setDateTime(new DateTime(false, written.toInstant().toEpochMilli(), offsetMinutes))
                .setTimeZone(name.orElse("UTC"))
                .setDate(Data.nullOf(DateTime.class));
    }

    private static EventDateTime day(LocalDate day) {
        return new EventDateTime()
                .setDate(new DateTime(day.toString()))
                .setDateTime(Data.nullOf(DateTime.class))
                .setTimeZone(Data.NULL_STRING);
    }
}
