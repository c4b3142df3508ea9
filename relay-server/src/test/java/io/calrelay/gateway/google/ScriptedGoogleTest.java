package io.calrelay.gateway.google;

import io.calrelay.model.AccessLevel;
import io.calrelay.model.Attendee;
import io.calrelay.model.CalendarId;
import io.calrelay.model.CalendarService;
import io.calrelay.model.EmailAddress;
import io.calrelay.model.EventId;
import io.calrelay.model.EventTime;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.MeetingId;
import io.calrelay.model.Text;
import io.calrelay.ports.CalendarGateway;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the tests against prepared answers have in common. */
abstract class ScriptedGoogleTest {
    static final Instant NOW = Instant.parse("2026-12-01T08:00:00Z");
    static final CalendarId CALENDAR = new CalendarId(CalendarService.GOOGLE, new EmailAddress("o@x.example"));
    static final String EVENTS = "/calendar/v3/calendars/o@x.example/events";
    static final MeetingId MEETING = new MeetingId("0123456789abcdefghijklmnop");
    static final EventId EVENT = new EventId("e1");

    ScriptedGoogle google;
    CalendarGateway gateway;

    @BeforeEach
    void open() throws IOException {
        google = new ScriptedGoogle();
        gateway = new GoogleGateway(google.settings(), InstantSource.fixed(NOW));
    }

    @AfterEach
    void close() {
        google.close();
    }

    static MeetingFields fields() {
        return new MeetingFields(
                "Budget",
                "",
                Text.EMPTY,
                new EventTime.Timed(
                        ZonedDateTime.parse("2026-12-15T09:30:00+01:00[Europe/Berlin]"),
                        ZonedDateTime.parse("2026-12-15T10:00:00+01:00[Europe/Berlin]")),
                AccessLevel.PUBLIC,
                List.of(new Attendee(
                        Optional.of(new EmailAddress("guest@y.example")),
                        "Guest",
                        Attendee.Role.REQUIRED,
                        Attendee.Response.NONE)));
    }

    /** An event as Google answers it; {@code members} end in a comma. */
    static String event(String id, String members) {
        return "{\"id\":\"" + id + "\",\"etag\":\"\\\"2\\\"\"," + members
                + "\"start\":{\"dateTime\":\"2026-12-15T09:30:00+01:00\",\"timeZone\":\"Europe/Berlin\"},"
                + "\"end\":{\"dateTime\":\"2026-12-15T10:00:00+01:00\",\"timeZone\":\"Europe/Berlin\"}}";
    }

    static String mirror(String id, int generation) {
        return event(
                id,
                "\"extendedProperties\":{\"private\":{\"calrelayMeeting\":\"" + MEETING + ":" + generation + ":" + id
                        + "\"}},");
    }
}
