package io.calrelay.gateway.google;

import static org.assertj.core.api.Assertions.assertThat;

import io.calrelay.model.AccessLevel;
import io.calrelay.model.Attendee;
import io.calrelay.model.Attendee.Response;
import io.calrelay.model.Attendee.Role;
import io.calrelay.model.EmailAddress;
import io.calrelay.model.EventId;
import io.calrelay.model.ICalUid;
import io.calrelay.model.MeetingId;
import io.calrelay.model.Observation;
import io.calrelay.model.Version;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventReadingTest {
    private static final Instant NOW = Instant.parse("2026-12-22T08:00:00Z");
    private static final String TIMES = """
            "start": {"dateTime": "2026-12-15T09:30:00-05:00", "timeZone": "America/New_York"},
            "end": {"dateTime": "2026-12-15T10:15:00-05:00", "timeZone": "America/New_York"}""";

    @Test
    void singleTimedEvent_isPresentWithAllItsFields() {
        Observation.Present read = present(TIMES + """
                , "updated": "2026-12-02T15:04:12.418Z", "summary": "Review", "location": "Room 4B",
                "description": "Agenda", "visibility": "confidential", "iCalUID": "e1@google.com",
                "organizer": {"email": "Boss@x.example", "displayName": "Boss"}""");

        assertThat(read.event()).isEqualTo(new EventId("e1"));
        assertThat(read.version()).isEqualTo(new Version("\"7\""));
        assertThat(read.asOf()).isEqualTo(Instant.parse("2026-12-02T15:04:12.418Z"));
        assertThat(read.uid()).hasValue(new ICalUid("e1@google.com"));
        assertThat(read.fields().title()).isEqualTo("Review");
        assertThat(read.fields().access()).isEqualTo(AccessLevel.SHOW_AS_BUSY);
        assertThat(read.organizer().orElseThrow().email()).hasValue(new EmailAddress("boss@x.example"));
        assertThat(read.byOwner()).isFalse();
    }

    @Test
    void eventWithOnlyWhatIsAlwaysThere_isPresent() {
        Observation.Present read = present(TIMES);

        assertThat(read.byOwner()).isTrue();
        assertThat(read.asOf()).isEqualTo(NOW);
        assertThat(read.fields().attendees()).isEmpty();
    }

    @Test
    void attendees_areReadWithRoleAndAnswer() {
        Observation.Present read = present(TIMES + """
                , "attendees": [{"email": "a@x.example", "displayName": "Ana", "responseStatus": "accepted"},
                {"email": "g@x.example", "optional": true, "responseStatus": "tentative"},
                {"email": "room@resource.calendar.google.com", "resource": true, "responseStatus": "declined"},
                {"displayName": "Nobody"}]""");

        assertThat(read.fields().attendees())
                .containsExactly(
                        attendee("a@x.example", "Ana", Role.REQUIRED, Response.ACCEPTED),
                        attendee("g@x.example", "", Role.OPTIONAL, Response.TENTATIVE),
                        attendee("room@resource.calendar.google.com", "", Role.RESOURCE, Response.DECLINED),
                        new Attendee(Optional.empty(), "Nobody", Role.REQUIRED, Response.NONE));
    }

    @Test
    void cancelledEvent_isATombstoneOfNow() {
        assertThat(observe("\"status\": \"cancelled\"")).isEqualTo(new Observation.Gone(new EventId("e1"), NOW));
        assertThat(observe(TIMES + ", \"status\": \"cancelled\"")).isInstanceOf(Observation.Gone.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"eventType\": \"outOfOffice\" | event of type outOfOffice",
                "\"start\": {\"date\": \"2026-12-15\"}, \"end\": {\"date\": \"2026-12-14\"} | event that ends before it starts",
                "\"summary\": \"hidden\" | event without a time",
            })
    void otherKinds_areNotCarriedForAReason(String members, String why) {
        assertThat(observe(members))
                .isInstanceOfSatisfying(
                        Observation.NotCarried.class,
                        read -> assertThat(read.why()).isEqualTo(why));
    }

    @Test
    void occurrenceOnItsOwn_isNamedByUidAndOriginalStart() {
        Observation.Present read = present(TIMES + """
                , "iCalUID": "e1@google.com", "recurringEventId": "m",
                "originalStartTime": {"dateTime": "2026-12-14T09:30:00-05:00", "timeZone": "America/New_York"}""");

        assertThat(read.uid()).hasValue(new ICalUid("e1@google.com/2026-12-14T14:30:00Z"));
    }

    @Test
    void uidFromExchange_losesTheDateOfItsOccurrence() {
        String uid = "040000008200e00074c5b7101a82e00807ea0c0fA1B2C3D4E5F6DC01000000000000000010000000";

        assertThat(present(TIMES + ", \"iCalUID\": \"" + uid + "\"").uid())
                .hasValue(new ICalUid(
                        "040000008200E00074C5B7101A82E00800000000A1B2C3D4E5F6DC01000000000000000010000000"));
    }

    @Test
    void marker_isBelievedOnTheEventItNames() {
        assertThat(present(TIMES + marker("e1")).marker()).hasValue(new MeetingId("0123456789abcdefghijklmnop"));
    }

    @Test
    void markerCarriedAlongByACopy_isNone() {
        assertThat(present(TIMES + marker("e2")).marker()).isEmpty();
    }

    private static String marker(String event) {
        return ", \"extendedProperties\": {\"private\": {\"calrelayMeeting\": \"0123456789abcdefghijklmnop:0:" + event
                + "\"}}";
    }

    private static Attendee attendee(String email, String name, Role role, Response response) {
        return new Attendee(Optional.of(new EmailAddress(email)), name, role, response);
    }

    private static Observation.Present present(String members) {
        return (Observation.Present) observe(members);
    }

    private static Observation observe(String members) {
        EventReading reading = new EventReading(() -> "UTC", InstantSource.fixed(NOW));
        try {
            return reading.observe(Wire.event("{\"id\": \"e1\", \"etag\": \"\\\"7\\\"\", " + members + "}"));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
