package io.calrelay.gateway.google;

import com.google.api.client.util.DateTime;
import com.google.api.services.calendar.model.Event;
import com.google.api.services.calendar.model.EventDateTime;
import io.calrelay.model.EventTime;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The time is {@code start} and {@code end}: an instant with its offset, and an IANA zone beside it. Zones that are no IANA
 * zones are written, and zones unknown to Java are read, as UTC; the instants stay.
 */
final class TimeMapping {
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final Set<String> KNOWN_ZONES = ZoneId.getAvailableZoneIds();

    private TimeMapping() {}

    /** Where the calendar's own zone comes from: asked only for events that name none. */
    @FunctionalInterface
    interface CalendarZone {
        ZoneId zone() throws IOException;
    }

    /** Of an event that has instants at both ends, in their order. */
    static EventTime.Timed fromGoogle(Event event, CalendarZone calendarZone) throws IOException {
        EventDateTime start = event.getStart();
        EventDateTime end = event.getEnd();
        // Provider: the offset is that of the zone asked for, the event's own zone stands beside it; for single events
        // it
        // may be missing, and then the calendar's holds (google.md 3.2).
        boolean named = start.getTimeZone() != null && end.getTimeZone() != null;
        ZoneId otherwise = named ? UTC : calendarZone.zone();
        return new EventTime.Timed(moment(start, otherwise), moment(end, otherwise));
    }

    static void toGoogle(EventTime.Timed time, Event event) {
        event.setStart(moment(time.start())).setEnd(moment(time.end()));
    }

    /** The zone of that name, or UTC for one that this Java does not know, or for none. */
    static ZoneId zone(@Nullable String name) {
        if (name == null) {
            return UTC;
        }
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return UTC;
        }
    }

    private static ZonedDateTime moment(EventDateTime moment, ZoneId otherwise) {
        String name = moment.getTimeZone();
        ZoneId zone = name == null ? otherwise : zone(name);
        return Instant.ofEpochMilli(moment.getDateTime().getValue()).atZone(zone);
    }

    private static EventDateTime moment(ZonedDateTime moment) {
        String name = moment.getZone().getId();
        // Java's own SystemV zones are in no IANA database.
        boolean iana = KNOWN_ZONES.contains(name) && !name.startsWith("SystemV/");
        ZonedDateTime written = iana ? moment : moment.withZoneSameInstant(UTC);
        // Client: a DateTime without an offset is printed in the JVM's zone (google.md 13.3), so it always gets one.
        int offsetMinutes =
                (int) Duration.ofSeconds(written.getOffset().getTotalSeconds()).toMinutes();
        return new EventDateTime()
                .setDateTime(new DateTime(false, written.toInstant().toEpochMilli(), offsetMinutes))
                .setTimeZone(written.getZone().getId());
    }
}
