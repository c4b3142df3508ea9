package io.calrelay.gateway.netsuite;

import static io.calrelay.gateway.netsuite.Samples.CHICAGO;
import static io.calrelay.gateway.netsuite.Samples.timed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.model.AccessLevel;
import io.calrelay.model.Attendee;
import io.calrelay.model.Attendee.Response;
import io.calrelay.model.Attendee.Role;
import io.calrelay.model.EmailAddress;
import io.calrelay.model.EventId;
import io.calrelay.model.EventTime;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.MeetingId;
import io.calrelay.model.Observation;
import io.calrelay.model.Observation.Present;
import io.calrelay.model.Text;
import io.calrelay.ports.NetSuiteGateway.OutboxRow;
import io.calrelay.ports.NetSuiteGateway.Write;
import io.calrelay.ports.Reply;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** The real SuiteApp in the simulated NetSuite, one for all tests of a class, and what those tests say of it. */
abstract class SuiteAppContract {
    static SimulatedNetSuite netSuite;
    static RestletGateway gateway;
    private static int meetings;

    @BeforeAll
    static void start() throws IOException {
        netSuite = new SimulatedNetSuite("{\"account\":\"TSTDRV1234567\",\"companyTimeZone\":\"America/Chicago\"}");
        gateway = netSuite.gateway();
    }

    @AfterAll
    static void stop() {
        netSuite.close();
    }

    @BeforeEach
    void acknowledgeEverything() {
        List<Long> rows = done(gateway.changes(List.of(), List.of())).rows().stream()
                .map(OutboxRow::row)
                .toList();
        done(gateway.changes(rows, List.of()));
    }

    static MeetingFields budget() {
        return fields("Budget 2027", timed("2027-01-14T09:00", "2027-01-14T10:30", CHICAGO));
    }

    static MeetingFields fields(String title, EventTime time) {
        return new MeetingFields(
                title, "Room 4", Text.plain("Bring the figures.\nAll of them."), time, AccessLevel.PUBLIC, List.of());
    }

    static MeetingFields attended(Attendee... attendees) {
        return new MeetingFields("", "", Text.EMPTY, budget().time(), AccessLevel.PUBLIC, List.of(attendees));
    }

    static Attendee guest(String email) {
        return new Attendee(Optional.of(new EmailAddress(email)), email, Role.REQUIRED, Response.NONE);
    }

    static List<String> addresses(Present present) {
        return present.fields().attendees().stream()
                .map(attendee -> attendee.email().map(EmailAddress::value).orElse(attendee.name()))
                .toList();
    }

    static String onScreen() {
        return "{\"title\":\"By hand\",\"startdate\":\"2027-01-14\",\"starttime\":\"09:00\",\"endtime\":\"10:00\"}";
    }

    /** An event that Alice makes in NetSuite's screens, with these members in place of those of {@link #onScreen()}. */
    static EventId onScreen(String members) {
        ObjectNode body = body(onScreen());
        body.setAll(body("{" + members + "}"));
        return new EventId(
                netSuite.screen("POST", "/events", body.toString()).path("id").asText());
    }

    private static ObjectNode body(String json) {
        try {
            return (ObjectNode) Samples.JSON.readTree(json);
        } catch (JsonProcessingException mistyped) {
            throw new IllegalArgumentException(mistyped);
        }
    }

    /** The rows that are not acknowledged. */
    static List<OutboxRow> rows() {
        return done(gateway.changes(List.of(), List.of())).rows();
    }

    static MeetingId meeting() {
        meetings++;
        return new MeetingId(String.format("%026d", meetings));
    }

    static Write newEvent(MeetingId meeting, MeetingFields fields) {
        return new Write.Create(meeting, 0, fields, 11, CHICAGO);
    }

    static Present create(MeetingId meeting, MeetingFields fields) {
        return (Present) done(write(newEvent(meeting, fields)));
    }

    static Reply<Observation> write(Write write) {
        return gateway.write(List.of(write), List.of()).get(0);
    }

    static Observation look(EventId event) {
        return done(gateway.changes(List.of(), List.of(event))).events().stream()
                .filter(observation -> observation.event().equals(event))
                .findFirst()
                .orElseThrow();
    }

    static <T> T done(Reply<T> reply) {
        return reply.whenDone().orElseThrow(() -> new AssertionError("not done: " + reply));
    }
}
