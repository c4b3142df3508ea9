package io.calrelay.gateway.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.calrelay.contract.CalendarUnderTest;
import io.calrelay.model.EventId;
import io.calrelay.model.EventTime;
import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Version;
import io.calrelay.ports.CalendarGateway.Edit;
import io.calrelay.ports.CalendarGateway.NewMirror;
import io.calrelay.ports.CalendarGateway.SubscriptionOrder;
import io.calrelay.ports.CalendarGateway.Window;
import io.calrelay.ports.Reply;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the gateway sends, member by member. */
class GraphRequestsTest {
    private static final EventId EVENT = new EventId("E1");
    private static final Version VERSION = new Version("K1");
    private static final MeetingFields FIELDS = CalendarUnderTest.aMeeting("Budget");

    private final StubGraph graph = new StubGraph();

    @AfterEach
    void close() {
        graph.close();
    }

    @Test
    void newMirror_carriesMarkerAndTransactionButNoAttendees() {
        graph.answer(201, StubGraph.EVENT).answer(201, StubGraph.EVENT);
        create(0);
        create(1);

        JsonNode sent = body(0);
        assertThat(sent.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "@odata.type",
                        "subject",
                        "location",
                        "body",
                        "isAllDay",
                        "start",
                        "end",
                        "sensitivity",
                        "transactionId",
                        "singleValueExtendedProperties");
        assertThat(sent.at("/singleValueExtendedProperties/0/id").asText()).isEqualTo(MeetingMarker.PROPERTY);
        assertThat(sent.at("/singleValueExtendedProperties/0/value").asText())
                .isEqualTo(CalendarUnderTest.MEETING + ":0");
        assertThat(body(1).path("transactionId").asText())
                .isNotEqualTo(sent.path("transactionId").asText());
    }

    @Test
    void mirrorBegunBefore_isLookedForByItsMarker() {
        graph.answer(200, "{\"value\": [" + StubGraph.EVENT + "]}");

        Reply<?> found = graph.gateway()
                .create(SimulatedOutlook.ALICE, new NewMirror(CalendarUnderTest.MEETING, 2, true, FIELDS));

        assertThat(found).isInstanceOf(Reply.Done.class);
        assertThat(graph.asked).hasSize(1);
        assertThat(query(0))
                .contains("$filter=singleValueExtendedProperties/Any(ep: ep/id eq '" + MeetingMarker.PROPERTY
                        + "' and ep/value eq '" + CalendarUnderTest.MEETING + ":2')");
    }

    @Test
    void copyOfAMirror_isNotTakenForIt() {
        String copy = StubGraph.EVENT.replace("\"E1\"", "\"copy\", \"createdDateTime\": \"2026-11-20T10:00:00Z\"");
        String ours = StubGraph.EVENT.replace("\"E1\"", "\"ours\", \"createdDateTime\": \"2026-11-20T09:00:00Z\"");
        graph.answer(200, "{\"value\": [" + copy + "," + ours + "]}");

        var found = graph.gateway()
                .create(SimulatedOutlook.ALICE, new NewMirror(CalendarUnderTest.MEETING, 0, true, FIELDS));

        assertThat(found.whenDone().orElseThrow().event()).isEqualTo(new EventId("ours"));
    }

    @Test
    void change_sendsWhatIsNamedAtTheExpectedVersion() {
        graph.answer(200, StubGraph.EVENT);

        update(Set.of(Field.TIME));

        assertThat(body(0).fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("@odata.type", "isAllDay", "start", "end");
        assertThat(graph.asked.get(0).header("If-match")).containsExactly("W/\"K1\"");
        assertThat(graph.asked.get(0).header("Prefer")).contains("IdType=\"ImmutableId\"");
    }

    @Test
    void changeOfNothing_onlyLooks() {
        graph.answer(200, StubGraph.EVENT).answer(200, StubGraph.EVENT.replace("K1", "K2"));

        assertThat(update(Set.of())).isInstanceOf(Reply.Done.class);
        assertThat(update(Set.of())).isInstanceOf(Reply.Stale.class);
        assertThat(graph.asked).extracting(StubGraph.Asked::method).containsOnly("GET");
    }

    @Test
    void zoneThatGraphDoesNotKnow_isSentByItsWindowsName() {
        graph.refuse(400, "TimeZoneNotSupportedException").answer(200, StubGraph.EVENT);

        assertThat(update(Set.of(Field.TIME))).isInstanceOf(Reply.Done.class);
        assertThat(body(0).at("/start/timeZone").asText()).isEqualTo("Europe/Berlin");
        assertThat(body(1).at("/start/timeZone").asText()).isEqualTo("W. Europe Standard Time");
        assertThat(body(1).at("/end/timeZone").asText()).isEqualTo("W. Europe Standard Time");
        assertThat(body(1).at("/start/dateTime")).isEqualTo(body(0).at("/start/dateTime"));
    }

    @Test
    void wholeDays_areSentFromMidnightToMidnightInNobodysZone() {
        graph.answer(201, StubGraph.EVENT);
        EventTime days = new EventTime.AllDay(LocalDate.of(2026, 12, 3), LocalDate.of(2026, 12, 4));
        MeetingFields allDay = CalendarUnderTest.at(days, FIELDS);

        graph.gateway().create(SimulatedOutlook.ALICE, new NewMirror(CalendarUnderTest.MEETING, 0, false, allDay));

        assertThat(body(0).path("isAllDay").asBoolean()).isTrue();
        assertThat(body(0).at("/start/dateTime").asText()).isEqualTo("2026-12-03T00:00:00.0000000");
        assertThat(body(0).at("/end/dateTime").asText()).isEqualTo("2026-12-05T00:00:00.0000000");
        assertThat(body(0).at("/start/timeZone")).isEqualTo(body(0).at("/end/timeZone"));
    }

    @Test
    void everyPage_isAskedForWithTheSamePreferences() {
        graph.answer(
                        200,
                        "{\"value\": [], \"@odata.nextLink\": \"" + graph.root() + "/graph/v1.0/page2?$skiptoken=x\"}")
                .answer(200, "{\"value\": [], \"@odata.deltaLink\": \"" + graph.root() + "/graph/v1.0/delta?x=y\"}");
        graph.gateway().changes(SimulatedOutlook.ALICE, Optional.empty(), CalendarUnderTest.WINDOW);

        assertThat(graph.asked)
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.header("Prefer"))
                        .containsExactlyInAnyOrder("IdType=\"ImmutableId\"", "odata.maxpagesize=200"));
        assertThat(graph.asked.get(1).target().toString()).endsWith("/graph/v1.0/page2?$skiptoken=x");
    }

    @Test
    void windowLongerThanGraphTakes_endsWhereItMust() {
        graph.answer(200, "{\"value\": [], \"@odata.deltaLink\": \"" + graph.root() + "/graph/v1.0/delta?x=y\"}");
        Instant start = Instant.parse("2026-10-21T00:00:00Z");
        graph.gateway()
                .changes(
                        SimulatedOutlook.ALICE, Optional.empty(), new Window(start, start.plus(Duration.ofDays(1857))));

        assertThat(query(0)).contains("startDateTime=2026-10-21T00:00:00Z", "endDateTime=2031-10-20T00:00:00Z");
    }

    @Test
    void subscription_endsWithinAWeekAndHearsOfItsEnd() {
        graph.answer(201, "{\"id\": \"S1\", \"expirationDateTime\": \"2026-11-28T08:58:00Z\"}");
        SubscriptionOrder order = new SubscriptionOrder(
                URI.create("https://relay.example/n?c=1"),
                "secret",
                "",
                SimulatedOutlook.NOW.plus(Duration.ofDays(30)));
        graph.gateway().subscribe(SimulatedOutlook.ALICE, order);

        JsonNode sent = body(0);
        assertThat(sent.path("resource").asText()).isEqualTo("users/alice@northwind.example/events");
        assertThat(sent.path("changeType").asText()).isEqualTo("created,updated,deleted");
        assertThat(sent.path("notificationUrl").asText()).isEqualTo("https://relay.example/n?c=1");
        assertThat(sent.path("lifecycleNotificationUrl").asText()).isEqualTo("https://relay.example/n?c=1");
        assertThat(sent.path("clientState").asText()).isEqualTo("secret");
        assertThat(Instant.parse(sent.path("expirationDateTime").asText()))
                .isBetween(
                        SimulatedOutlook.NOW.plus(Duration.ofMinutes(10_070)),
                        SimulatedOutlook.NOW.plus(Duration.ofMinutes(10_080)));
        assertThat(graph.asked.get(0).header("Prefer")).contains("IdType=\"ImmutableId\"");
    }

    private void create(int generation) {
        graph.gateway()
                .create(SimulatedOutlook.ALICE, new NewMirror(CalendarUnderTest.MEETING, generation, false, FIELDS));
    }

    private Reply<?> update(Set<Field> changed) {
        return graph.gateway().update(SimulatedOutlook.ALICE, new Edit(EVENT, VERSION, FIELDS, changed));
    }

    private JsonNode body(int index) {
        try {
            return new ObjectMapper().readTree(graph.asked.get(index).body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private String query(int index) {
        return URLDecoder.decode(graph.asked.get(index).target().getRawQuery(), StandardCharsets.UTF_8);
    }
}
