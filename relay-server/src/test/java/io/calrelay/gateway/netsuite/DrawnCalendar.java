package io.calrelay.gateway.netsuite;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.model.EventId;
import io.calrelay.model.EventTime;
import io.calrelay.model.EventTime.AllDay;
import io.calrelay.model.EventTime.Timed;
import io.calrelay.model.MeetingFields;
import io.calrelay.recurrence.Occurrences;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** When NetSuite shows an event, and when a meeting takes place: both over the same two years, in UTC. */
final class DrawnCalendar {
    private static final Instant FROM = Instant.parse("2027-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2028-12-31T00:00:00Z");
    private static final ZoneId UTC = ZoneId.of("UTC");

    private DrawnCalendar() {}

    /** Of a series, exceptions aside. */
    static List<EventTime> occurrences(MeetingFields fields) {
        List<EventTime> times = new ArrayList<>();
        Occurrences.of(fields.time(), fields.recurrence().orElseThrow())
                .between(FROM, UNTIL)
                .forEach(each -> times.add(inUtc(each.time())));
        return times;
    }

    /** What NetSuite draws of the event in Alice's calendar. */
    static List<EventTime> drawn(SimulatedNetSuite netSuite, EventId event) {
        JsonNode calendar = netSuite.screen("GET", "/calendar?person=11&from=" + FROM + "&to=" + UNTIL, "");
        List<EventTime> times = new ArrayList<>();
        for (JsonNode each : calendar) {
            if (each.path("eventId").asText().equals(event.value())) {
                times.add(time(each));
            }
        }
        return times;
    }

    private static EventTime time(JsonNode entry) {
        LocalDate day = LocalDate.parse(entry.path("date").asText());
        return entry.path("allDay").asBoolean()
                ? new AllDay(day, day)
                : new Timed(
                        Instant.parse(entry.path("start").asText()).atZone(UTC),
                        Instant.parse(entry.path("end").asText()).atZone(UTC));
    }

    private static EventTime inUtc(EventTime time) {
        return time instanceof Timed timed
                ? new Timed(timed.start().withZoneSameInstant(UTC), timed.end().withZoneSameInstant(UTC))
                : time;
    }
}
