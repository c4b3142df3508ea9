package io.calrelay.gateway.netsuite;

import static io.calrelay.gateway.netsuite.Samples.CHICAGO;
import static io.calrelay.gateway.netsuite.Samples.FINGERPRINT;
import static io.calrelay.gateway.netsuite.Samples.MEETING;
import static io.calrelay.gateway.netsuite.Samples.fields;
import static io.calrelay.gateway.netsuite.Samples.timed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
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
import io.calrelay.ports.NetSuiteGateway.Changes;
import io.calrelay.ports.NetSuiteGateway.Employee;
import io.calrelay.ports.NetSuiteGateway.Listed;
import io.calrelay.ports.NetSuiteGateway.OutboxRow;
import io.calrelay.ports.NetSuiteGateway.Write;
import io.calrelay.ports.Reply;
import io.calrelay.ports.Reply.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What each call says to the SuiteApp, and what its answers mean. */
class RestletGatewayTest {
    private static final EventId EVENT = new EventId("4711");
    private static final Version VERSION = new Version(FINGERPRINT);
    private static final Instant AT = Instant.ofEpochMilli(1767225600007L);

    private static final ScriptedNetSuite NET_SUITE = new ScriptedNetSuite();

    private final RestletGateway gateway = new RestletGateway(
            RestletSettings.of(NET_SUITE.base()),
            address -> new Reply.Done<>("OAuth signed"),
            InstantSource.fixed(AT),
            Samples.ids());

    @AfterEach
    void clear() {
        NET_SUITE.clear();
    }

    @AfterAll
    static void stop() {
        NET_SUITE.close();
    }

    @Test
    void changes_areRowsAndWhatTheyName() {
        NET_SUITE.thenExample("changes-response/accepted/a-row-and-its-event");
        Changes changes = done(gateway.changes(List.of(3L), List.of(EVENT)));
        assertThat(changes.rows()).containsExactly(new OutboxRow(7, EVENT, false));
        assertThat(changes.more()).isFalse();
        assertThat(changes.events())
                .containsExactly(
                        budget(), new Observation.Gone(new EventId("4712"), Instant.ofEpochMilli(1767225600006L)));
        assertThat(NET_SUITE.requests().get(0).body())
                .hasToString("{\"contractVersion\":1,\"acknowledge\":[3],\"look\":[4711],\"limit\":200}");
    }

    @Test
    void eventsThatMayNotBeRead_areNotGone() {
        NET_SUITE.thenExample("changes-response/accepted/not-visible-is-not-missing");
        assertThat(done(gateway.changes(List.of(), List.of())).events())
                .isNotEmpty()
                .allMatch(Observation.NotVisible.class::isInstance);
    }

    @Test
    void manyAcknowledgementsAndLooks_goInSeveralMessages() {
        NET_SUITE
                .thenExample("changes-response/accepted/a-row-and-its-event")
                .thenExample("changes-response/accepted/nothing-new")
                .thenExample("changes-response/accepted/nothing-new");
        List<Long> rows = LongStream.rangeClosed(1, 501).boxed().toList();
        List<EventId> looks = IntStream.rangeClosed(1, 201)
                .mapToObj(id -> new EventId(Integer.toString(id)))
                .toList();
        assertThat(done(gateway.changes(rows, looks)).events()).hasSize(2);
        List<JsonNode> bodies = NET_SUITE.requests().stream()
                .map(ScriptedNetSuite.Request::body)
                .toList();
        assertThat(bodies).extracting(body -> body.path("limit").asInt()).containsExactly(0, 0, 200);
        assertThat(bodies).extracting(body -> body.path("acknowledge").size()).containsExactly(500, 1, 0);
        assertThat(bodies).extracting(body -> body.path("look").size()).containsExactly(100, 100, 1);
    }

    @Test
    void readThatFailsHalfway_isNoRead() {
        NET_SUITE.thenExample("changes-response/accepted/a-row-and-its-event").thenError(503, "");
        List<Long> rows = LongStream.rangeClosed(1, 501).boxed().toList();
        assertThat(gateway.changes(rows, List.of())).isInstanceOf(Reply.Later.class);
    }

    @Test
    void writes_areOneCallWithOneRevisionEach() {
        NET_SUITE.thenBody(
                results("{\"outcome\":\"postponed\"},{\"outcome\":\"postponed\"},{\"outcome\":\"postponed\"}"));
        gateway.write(List.of(create("Budget"), update(Field.TITLE), new Write.Delete(EVENT, VERSION)), List.of(7L));
        assertThat(NET_SUITE.requests()).singleElement().satisfies(request -> {
            assertThat(request.restlet()).isEqualTo("write");
            assertThat(request.body().path("acknowledge")).hasToString("[7]");
            assertThat(request.body().at("/operations/0/key").asText())
                    .isEqualTo("calrelay:0123456789abcdefghijklmnop:2");
            assertThat(request.body().at("/operations/0/content"))
                    .hasToString("{\"organizer\":11,\"title\":\"Budget\",\"location\":\"Room 4\","
                            + "\"message\":\"Bring the figures.\",\"date\":\"2027-01-14\",\"startTime\":\"09:00\","
                            + "\"endTime\":\"10:30\",\"timeZone\":\"America/Chicago\",\"accessLevel\":\"PUBLIC\","
                            + "\"attendees\":[]}");
            assertThat(request.body().at("/operations/1/content")).hasToString("{\"title\":\"Changed\"}");
            assertThat(request.body().at("/operations/1/expectedFingerprint").asText())
                    .isEqualTo(FINGERPRINT);
            assertThat(Set.copyOf(request.body().path("operations").findValuesAsText("revision")))
                    .hasSize(3);
        });
    }

    @Test
    void eachOutcome_isItsOwnReply() {
        String event = Samples.example("changes-response/accepted/a-row-and-its-event")
                .path("events")
                .get(0)
                .toString();
        NET_SUITE.thenBody(results("{\"outcome\":\"done\",\"event\":" + event + "},{\"outcome\":\"exists\",\"event\":"
                + event
                + "},{\"outcome\":\"done\"},{\"outcome\":\"stale\",\"event\":" + event + "},{\"outcome\":\"gone\"},"
                + "{\"outcome\":\"not-visible\"},{\"outcome\":\"refused\",\"error\":{\"code\":\"EVENT_REFUSED\","
                + "\"message\":\"USER_ERROR: Please enter value(s) for: Region\"}},{\"outcome\":\"postponed\"},"
                + "{\"outcome\":\"done\"},{\"outcome\":\"done\"}"));
        Write delete = new Write.Delete(EVENT, VERSION);
        List<Write> writes = List.of(
                create("A"),
                create("B"),
                delete,
                update(Field.TITLE),
                delete,
                delete,
                create("C"),
                create("D"),
                update(Field.TIME),
                create("E"));
        assertThat(gateway.write(writes, List.of()))
                .containsExactly(
                        new Reply.Done<>(budget()),
                        new Reply.Done<>(budget()),
                        new Reply.Done<>(new Observation.Gone(EVENT, AT)),
                        new Reply.Stale<>(),
                        new Reply.Gone<>(),
                        new Reply.Refused<>(Refusal.NOT_VISIBLE, "the role may not read it"),
                        new Reply.Refused<>(
                                Refusal.INVALID, "EVENT_REFUSED: USER_ERROR: Please enter value(s) for: Region"),
                        new Reply.Later<>(Optional.of(Duration.ZERO), "the script's governance units were used up"),
                        new Reply.Done<>(new Observation.NotVisible(EVENT, AT)),
                        new Reply.Refused<>(Refusal.NOT_VISIBLE, "it was created, but may not be read"));
    }

    @Test
    void saveThatTheRoleMayNotDo_isNotTheContentsFault() {
        String forbidden = "{\"outcome\":\"refused\",\"error\":{\"code\":\"EVENT_NOT_VISIBLE\",\"message\":\"No.\"}}";
        NET_SUITE.thenBody(results(forbidden + "," + forbidden));
        assertThat(gateway.write(List.of(create("A"), update(Field.TITLE)), List.of()))
                .containsExactly(
                        new Reply.Refused<>(Refusal.NOT_PERMITTED, "EVENT_NOT_VISIBLE: No."),
                        new Reply.Refused<>(Refusal.NOT_VISIBLE, "EVENT_NOT_VISIBLE: No."));
    }

    @Test
    void callThatFails_isTheAnswerToEveryWrite() {
        NET_SUITE.thenError(503, "");
        Reply<Observation> later = new Reply.Later<>(Optional.empty(), "NetSuite answered 503");
        assertThat(gateway.write(List.of(create("A"), create("B")), List.of())).containsExactly(later, later);
    }

    @Test
    void writeThatNoRecordCanHold_isRefusedWithoutAskingAndKeepsItsPlace() {
        NET_SUITE.thenBody(results("{\"outcome\":\"gone\"}"));
        MeetingFields late = fields("Late").take(List.of(Field.TIME), at("2027-01-14T23:00", "2027-01-15T01:00"));
        List<Write> writes = List.of(
                new Write.Create(MEETING, 0, late, 11, CHICAGO),
                new Write.Delete(EVENT, VERSION),
                new Write.Update(EVENT, VERSION, late, Set.of(Field.TIME), CHICAGO));
        Reply<Observation> crosses = new Reply.Refused<>(Refusal.INVALID, "crosses midnight in America/Chicago");
        assertThat(gateway.write(writes, List.of())).containsExactly(crosses, new Reply.Gone<>(), crosses);
        assertThat(NET_SUITE.requests().get(0).body().path("operations")).hasSize(1);
    }

    @Test
    void updateThatLeavesTheTimeAlone_doesNotCareWhetherItFits() {
        NET_SUITE.thenBody(results("{\"outcome\":\"gone\"}"));
        MeetingFields late = fields("Late").take(List.of(Field.TIME), at("2027-01-14T23:00", "2027-01-15T01:00"));
        Write write = new Write.Update(EVENT, VERSION, late, Set.of(Field.TITLE), CHICAGO);
        assertThat(gateway.write(List.of(write), List.of())).containsExactly(new Reply.Gone<>());
    }

    @Test
    void nothingToWrite_stillAcknowledges() {
        NET_SUITE.thenExample("changes-response/accepted/nothing-new");
        assertThat(gateway.write(List.of(), List.of(7L))).isEmpty();
        assertThat(NET_SUITE.requests().get(0).body())
                .hasToString("{\"contractVersion\":1,\"acknowledge\":[7],\"look\":[],\"limit\":0}");
    }

    @Test
    void moreThan50Writes_areTheCallersMistake() {
        List<Write> many = Collections.nCopies(51, new Write.Delete(EVENT, VERSION));
        assertThatIllegalArgumentException().isThrownBy(() -> gateway.write(many, List.of()));
    }

    @Test
    void resultsThatDoNotMatchTheWrites_areThrown() {
        NET_SUITE.thenBody(results("{\"outcome\":\"gone\"}"));
        assertThatExceptionOfType(UnreadableAnswer.class)
                .isThrownBy(() -> gateway.write(List.of(create("A"), create("B")), List.of()))
                .satisfies(thrown -> assertThat(thrown.path()).isEqualTo("/results"));
    }

    @Test
    void inventory_isEveryPage() {
        NET_SUITE
                .thenBody(page("{\"id\":4,\"lastModified\":1000},{\"id\":9,\"lastModified\":2000}", true))
                .thenBody(page("{\"id\":12,\"lastModified\":3000}", false));
        assertThat(done(gateway.inventory()))
                .containsExactly(
                        new Listed(new EventId("4"), Instant.ofEpochSecond(1)),
                        new Listed(new EventId("9"), Instant.ofEpochSecond(2)),
                        new Listed(new EventId("12"), Instant.ofEpochSecond(3)));
        assertThat(NET_SUITE.requests())
                .extracting(request -> request.body().path("after").asInt())
                .containsExactly(0, 9);
    }

    @Test
    void inventoryWithAPageThatFails_isNone() {
        NET_SUITE.thenBody(page("{\"id\":4,\"lastModified\":1000}", true)).thenError(503, "");
        assertThat(gateway.inventory()).isInstanceOf(Reply.Later.class);
    }

    @Test
    void inventoryThatDoesNotGetAnywhere_isThrown() {
        NET_SUITE.thenBody(page("", true));
        assertThatExceptionOfType(UnreadableAnswer.class).isThrownBy(gateway::inventory);
        NET_SUITE
                .thenBody(page("{\"id\":4,\"lastModified\":1}", true))
                .thenBody(page("{\"id\":4,\"lastModified\":1}", true));
        assertThatExceptionOfType(UnreadableAnswer.class).isThrownBy(gateway::inventory);
    }

    @Test
    void account_saysWhoAndWhereItIs() {
        NET_SUITE.thenExample("account-response/accepted/one-employee");
        JsonNode said = Samples.example("account-response/accepted/one-employee");
        var account = done(gateway.account(List.of(new EmailAddress("alice@northwind.example"))));
        assertThat(account.account()).isEqualTo(said.path("account").asText());
        assertThat(account.companyTimeZone())
                .isEqualTo(ZoneId.of(said.path("companyTimeZone").asText()));
        assertThat(account.employees()).hasSize(1);
        assertThat(NET_SUITE.requests().get(0).body())
                .hasToString("{\"contractVersion\":1,\"employees\":[\"alice@northwind.example\"]}");
    }

    @Test
    void manyAddresses_areAskedForInPortions() {
        NET_SUITE
                .thenExample("account-response/accepted/one-employee")
                .thenExample("account-response/accepted/one-employee");
        List<EmailAddress> addresses = IntStream.range(0, 201)
                .mapToObj(number -> new EmailAddress("person" + number + "@northwind.example"))
                .toList();
        List<Employee> found = done(gateway.account(addresses)).employees();
        assertThat(found).hasSize(2);
        assertThat(NET_SUITE.requests())
                .extracting(request -> request.body().path("employees").size())
                .containsExactly(200, 1);
    }

    private static Observation.Present budget() {
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

    private static Write create(String title) {
        return new Write.Create(MEETING, 2, fields(title), 11, CHICAGO);
    }

    private static Write update(Field changed) {
        return new Write.Update(EVENT, VERSION, fields("Changed"), Set.of(changed), CHICAGO);
    }

    private static MeetingFields at(String start, String end) {
        return new MeetingFields("", "", Text.EMPTY, timed(start, end, CHICAGO), AccessLevel.PUBLIC, List.of());
    }

    private static String results(String results) {
        return "{\"contractVersion\":1,\"results\":[" + results + "],\"unitsLeft\":10,\"at\":" + AT.toEpochMilli()
                + "}";
    }

    private static String page(String events, boolean more) {
        return "{\"contractVersion\":1,\"events\":[" + events + "],\"more\":" + more + ",\"at\":1}";
    }

    private static <T> T done(Reply<T> reply) {
        return reply.whenDone().orElseThrow(() -> new AssertionError("not done: " + reply));
    }
}
