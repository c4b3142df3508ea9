package io.calrelay.gateway.netsuite;

import static io.calrelay.gateway.netsuite.Samples.CHICAGO;
import static io.calrelay.gateway.netsuite.Samples.FINGERPRINT;
import static io.calrelay.gateway.netsuite.Samples.MEETING;
import static io.calrelay.gateway.netsuite.Samples.fields;
import static io.calrelay.gateway.netsuite.Samples.timed;

import io.calrelay.model.AccessLevel;
import io.calrelay.model.Attendee;
import io.calrelay.model.EmailAddress;
import io.calrelay.model.EventId;
import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Observation;
import io.calrelay.model.Organizer;
import io.calrelay.model.Text;
import io.calrelay.model.Version;
import io.calrelay.ports.NetSuiteGateway.Write;
import io.calrelay.ports.Reply;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** A gateway before a scripted NetSuite, and what its tests have in common. */
abstract class ScriptedSuiteApp {
    static final EventId EVENT = new EventId("4711");
    static final Version VERSION = new Version(FINGERPRINT);
    static final Instant AT = Instant.ofEpochMilli(1767225600007L);

    static ScriptedNetSuite netSuite;
    static RestletGateway gateway;

    @BeforeAll
    static void begin() {
        netSuite = new ScriptedNetSuite();
        gateway = new RestletGateway(
                RestletSettings.of(netSuite.base()),
                address -> new Reply.Done<>("OAuth signed"),
                InstantSource.fixed(AT),
                Samples.ids());
    }

    @AfterEach
    void clear() {
        netSuite.clear();
    }

    @AfterAll
    static void stop() {
        netSuite.close();
    }

    static Observation.Present budget() {
        EmailAddress alice = new EmailAddress("alice@northwind.example");
        return new Observation.Present(
                EVENT,
                Optional.empty(),
                VERSION,
                new MeetingFields(
                        "Budget 2027",
                        "Room 4",
                        Text.plain("Bring the figures.\nAll of them."),
                        timed("2027-01-14T09:00", "2027-01-14T10:30", ZoneId.of("America/Los_Angeles")),
                        AccessLevel.PUBLIC,
                        List.of(
                                new Attendee(
                                        Optional.of(alice),
                                        "Alice Ash",
                                        Attendee.Role.REQUIRED,
                                        Attendee.Response.ACCEPTED),
                                new Attendee(
                                        Optional.empty(), "Erik Oak", Attendee.Role.OPTIONAL, Attendee.Response.NONE))),
                Optional.of(new Organizer(Optional.of(alice), "Alice Ash", Optional.of(11))),
                true,
                Optional.of(MEETING),
                Instant.ofEpochMilli(1767225600005L));
    }

    static Write create(String title) {
        return new Write.Create(MEETING, 2, fields(title), 11, CHICAGO);
    }

    static Write update(Field changed) {
        return new Write.Update(EVENT, VERSION, fields("Changed"), Set.of(changed), CHICAGO);
    }

    static MeetingFields at(String start, String end) {
        return new MeetingFields("", "", Text.EMPTY, timed(start, end, CHICAGO), AccessLevel.PUBLIC, List.of());
    }

    static String results(String results) {
        return "{\"contractVersion\":1,\"results\":[" + results + "],\"unitsLeft\":10,\"at\":" + AT.toEpochMilli()
                + "}";
    }

    static String missing(int first, int last) {
        return "{\"contractVersion\":1,\"rows\":[],\"more\":false,\"events\":[],\"missing\":"
                + IntStream.rangeClosed(first, last).boxed().toList() + ",\"notVisible\":[],\"at\":1}";
    }

    static String page(String events, boolean more) {
        return "{\"contractVersion\":1,\"events\":[" + events + "],\"more\":" + more + ",\"at\":1}";
    }

    static <T> T done(Reply<T> reply) {
        return reply.whenDone().orElseThrow(() -> new AssertionError("not done: " + reply));
    }
}
