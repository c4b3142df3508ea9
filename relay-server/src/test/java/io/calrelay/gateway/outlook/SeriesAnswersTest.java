package io.calrelay.gateway.outlook;

import static io.calrelay.gateway.outlook.StubGraph.part;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.calrelay.contract.CalendarUnderTest;
import io.calrelay.contract.SeriesUnderTest;
import io.calrelay.model.EventId;
import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Observation;
import io.calrelay.model.OccurrenceChange.Cancelled;
import io.calrelay.model.OccurrenceChange.Edited;
import io.calrelay.model.RecurrenceId;
import io.calrelay.ports.CalendarGateway.Changes;
import io.calrelay.ports.CalendarGateway.Edit;
import io.calrelay.ports.CalendarGateway.NewMirror;
import io.calrelay.ports.Reply;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is made of answers about series, among them such as no simulator gives. */
class SeriesAnswersTest {
    private static final EventId MASTER = new EventId("M1");

    /** The fields of a single event, as its series', with an end that takes the rest. */
    private static final String SERIES = StubGraph.EVENT
            .replace("\"E1\"", "\"M1\"")
            .replace("singleInstance", "seriesMaster")
            .replaceFirst("}$", ", ");

    private static final String WEEKLY = """
            "recurrence": {"pattern": {"type": "weekly", "interval": 1, "month": 0, "dayOfMonth": 0, "daysOfWeek": ["thursday"],
             "firstDayOfWeek": "sunday", "index": "first"}, "range": {"type": "numbered", "startDate": "2026-12-03",
             "endDate": "0001-01-01", "recurrenceTimeZone": "Europe/Berlin", "numberOfOccurrences": 4}}""";

    private static final String PLAIN = SERIES + WEEKLY + "}";

    private final StubGraph graph = new StubGraph();

    @AfterEach
    void close() {
        graph.close();
    }

    @Test
    void tombstoneOfAnOccurrenceThatIsStillThere_bringsItsSeries() {
        graph.answer(200, delta("{\"id\": \"X1\", \"@removed\": {\"reason\": \"deleted\"}}"))
                .answerBatch(part(0, 200, exception("X1", "2026-12-10T08:00:00Z", "Moved")))
                .answerBatch(part(
                        0,
                        200,
                        SERIES + WEEKLY + ", \"exceptionOccurrences\": ["
                                + exception("X1", "2026-12-10T08:00:00Z", "Moved") + "]}"));

        assertThat(read().events()).singleElement().isInstanceOfSatisfying(Observation.Present.class, series -> {
            assertThat(series.event()).isEqualTo(MASTER);
            assertThat(series.fields().exceptions()).hasSize(1);
        });
    }

    @Test
    void everyPartOfOneSeries_isOneLookAtItsMaster() {
        graph.answer(
                        200,
                        delta(
                                "{\"id\": \"O1\", \"type\": \"occurrence\", \"seriesMasterId\": \"M1\"}",
                                "{\"id\": \"O2\", \"type\": \"occurrence\", \"seriesMasterId\": \"M1\"}",
                                exception("X1", "2026-12-10T08:00:00Z", "Moved")))
                .answerBatch(part(0, 200, PLAIN));

        assertThat(read().events()).extracting(Observation::event).containsExactly(MASTER);
        assertThat(graph.asked).hasSize(2);
    }

    @Test
    void seriesThatWentMeanwhile_isGone() {
        graph.answer(200, delta(PLAIN)).answerBatch(part(0, 404, "ErrorItemNotFound", ""));

        assertThat(read().events()).containsExactly(new Observation.Gone(MASTER, SimulatedOutlook.NOW));
    }

    @Test
    void exceptionsThatComeInPages_areAllRead() {
        String first = exception("X1", "2026-12-10T08:00:00Z", "One");
        String second = exception("X2", "2026-12-17T08:00:00Z", "Two");
        String third = exception("X3", "2026-12-24T08:00:00Z", "Three");
        graph.answer(
                        200,
                        SERIES + WEEKLY + ", \"exceptionOccurrences\": [" + first
                                + "], \"exceptionOccurrences@odata.nextLink\": \"" + graph.root()
                                + "/graph/v1.0/more?$skip=1\"}")
                .answer(
                        200,
                        "{\"value\": [" + second + "], \"@odata.nextLink\": \"" + graph.root()
                                + "/graph/v1.0/more?$skip=2\"}")
                .answer(200, "{\"value\": [" + third + "]}");

        assertThat(present(look()).fields().exceptions()).hasSize(3);
        assertThat(graph.asked.get(2).target().toString()).endsWith("/graph/v1.0/more?$skip=2");
    }

    @Test
    void exceptionWithoutItsOriginalStart_isPlacedByItsUid() {
        String uid = "\"iCalUId\": \"040000008200E00074C5B7101A82E00807EA0C11"
                + "3C4D5E6F7081DC01000000000000000010000000A7B6C5D4E3F2418F9D8C7B6A59483726\"";
        String exception = exception("X1", "", "Moved").replace("\"originalStart\": \"\"", uid);
        graph.answer(200, SERIES + WEEKLY + ", \"exceptionOccurrences\": [" + exception + "]}");

        assertThat(present(look()).fields().exceptions()).containsOnlyKeys(thursday("2026-12-17"));
    }

    @Test
    void cancelledOccurrences_areNamedByTheirDayInTheSeriesZone() {
        graph.answer(
                200,
                SERIES + WEEKLY
                        + ", \"cancelledOccurrences\": [\"OID.M1-with.dots.2026-12-10\", \"OID.M1.2026-12-11\"]}");

        assertThat(present(look()).fields().exceptions()).isEqualTo(Map.of(thursday("2026-12-10"), new Cancelled()));
    }

    @Test
    void seriesInACustomZone_isNotCarriedAndSaysWhy() {
        graph.answer(200, PLAIN.replace("\"Europe/Berlin\"", "\"tzone://Microsoft/Custom\""));

        assertThat(look().whenDone().orElseThrow())
                .isInstanceOfSatisfying(
                        Observation.NotCarried.class,
                        not -> assertThat(not.why())
                                .isEqualTo("the series keeps the clock of a time zone that is not known:"
                                        + " tzone://Microsoft/Custom"));
    }

    @Test
    void patternOfAKindUnknownToTheSdk_isNotCarried() {
        graph.answer(200, PLAIN.replace("\"weekly\"", "\"lunar\""));

        assertThat(look().whenDone().orElseThrow())
                .isInstanceOfSatisfying(
                        Observation.NotCarried.class,
                        not -> assertThat(not.why()).contains("not known"));
    }

    @Test
    void endInTheYearThatStandsForNever_isNone() {
        graph.answer(200, PLAIN.replace("\"numbered\"", "\"endDate\"").replace("0001-01-01", "4500-08-31"));

        assertThat(present(look()).fields().recurrence().orElseThrow().rules()).containsExactly("FREQ=WEEKLY;BYDAY=TH");
    }

    @Test
    void zoneThatGraphDoesNotKnow_isNamedTheSameInTheRangeAndTheTimes() {
        graph.refuse(400, "TimeZoneNotSupportedException").answer(201, PLAIN).answer(200, PLAIN);

        graph.gateway()
                .create(
                        SimulatedOutlook.ALICE,
                        new NewMirror(CalendarUnderTest.MEETING, 0, false, SeriesUnderTest.nineThursdays()));

        JsonNode sent = body(1);
        assertThat(sent.at("/recurrence/range/recurrenceTimeZone").asText()).isEqualTo("W. Europe Standard Time");
        assertThat(sent.at("/start/timeZone").asText()).isEqualTo("W. Europe Standard Time");
        assertThat(sent.at("/recurrence/range/startDate").asText()).isEqualTo("2026-12-03");
    }

    @Test
    void occurrenceThatMayNotGoThere_isRefusedWithWords() {
        Edited moved = Edited.NOTHING.withTime(
                SeriesUnderTest.later(24, SeriesUnderTest.plain(1, fields()).time()));
        graph.answer(200, PLAIN)
                .answerBatch(part(0, 200, "{\"value\": [" + occurrence("O2", "2026-12-10T08:00:00Z") + "]}"))
                .answerBatch(part(0, 400, "ErrorOccurrenceCrossingBoundary", "not read"));

        assertThat(update(SeriesUnderTest.with(thursday("2026-12-10"), moved, fields())))
                .isInstanceOfSatisfying(
                        Reply.Refused.class,
                        refused -> assertThat(refused.what())
                                .contains("past the day of its neighbour", "move it to a free day"));
    }

    @Test
    void occurrenceThatSomebodyElseChangedMeanwhile_isStale() {
        graph.answer(200, PLAIN)
                .answerBatch(part(0, 200, "{\"value\": [" + occurrence("O2", "2026-12-10T08:00:00Z") + "]}"))
                .answerBatch(part(0, 412, "ErrorIrresolvableConflict", "not read"));

        assertThat(update(SeriesUnderTest.with(thursday("2026-12-10"), new Cancelled(), fields())))
                .isInstanceOf(Reply.Stale.class);
        assertThat(body(2).at("/requests/0/headers/If-Match").asText()
                        + body(2).at("/requests/0/headers/if-match").asText())
                .isEqualTo("W/\"K9\"");
    }

    @Test
    void occurrenceThatIsDeletedAlready_isDeleted() {
        graph.answer(200, PLAIN)
                .answerBatch(part(0, 200, "{\"value\": [" + occurrence("O2", "2026-12-10T08:00:00Z") + "]}"))
                .answerBatch(part(0, 404, "ErrorItemNotFound", "not read"))
                .answer(200, SERIES + WEEKLY + ", \"cancelledOccurrences\": [\"OID.M1.2026-12-10\"]}");

        Reply<Observation.Present> reply =
                update(SeriesUnderTest.with(thursday("2026-12-10"), new Cancelled(), fields()));

        assertThat(reply.whenDone().orElseThrow().fields().exceptions()).containsOnlyKeys(thursday("2026-12-10"));
    }

    @Test
    void writesToSeveralOccurrences_goOneAfterTheOther() {
        graph.answer(200, PLAIN)
                .answerBatch(
                        part(0, 200, "{\"value\": [" + occurrence("O2", "2026-12-10T08:00:00Z") + "]}"),
                        part(1, 200, "{\"value\": [" + occurrence("O3", "2026-12-17T08:00:00Z") + "]}"))
                .answerBatch(part(0, 204, "null"), part(1, 204, "null"))
                .answer(200, PLAIN);

        update(SeriesUnderTest.with(
                thursday("2026-12-10"),
                new Cancelled(),
                SeriesUnderTest.with(thursday("2026-12-17"), new Cancelled(), fields())));

        JsonNode requests = body(2).path("requests");
        assertThat(requests).hasSize(2);
        assertThat(requests.get(1).at("/dependsOn/0").asText()).isEqualTo("0");
        assertThat(requests.get(0).path("method").asText()).isEqualTo("DELETE");
        assertThat(requests.get(0).path("url").asText()).endsWith("/events/O2");
        // The first write changes the versions of all.
        assertThat(requests.get(1).path("headers").fieldNames())
                .toIterable()
                .noneSatisfy(name -> assertThat(name).isEqualToIgnoringCase("If-Match"));
    }

    private static MeetingFields fields() {
        return SeriesUnderTest.series("Europe/Berlin", "2026-12-03T09:00", "FREQ=WEEKLY;BYDAY=TH;COUNT=4");
    }

    /** A Thursday's occurrence, which begins at nine in Berlin. */
    private static RecurrenceId thursday(String day) {
        return new RecurrenceId.At(Instant.parse(day + "T08:00:00Z"));
    }

    private static String exception(String id, String originalStart, String title) {
        return StubGraph.EVENT
                .replace("\"E1\"", "\"" + id + "\"")
                .replace("singleInstance", "exception")
                .replace("Budget", title)
                .replaceFirst("}$", ", \"seriesMasterId\": \"M1\", \"originalStart\": \"" + originalStart + "\"}");
    }

    private static String occurrence(String id, String originalStart) {
        return exception(id, originalStart, "Budget")
                .replace("exception", "occurrence")
                .replace("K1", "K9");
    }

    private String delta(String... entries) {
        return "{\"value\": [" + String.join(",", entries) + "], \"@odata.deltaLink\": \"" + graph.root()
                + "/graph/v1.0/delta?x=y\"}";
    }

    private Changes read() {
        return CalendarUnderTest.done(
                graph.gateway().changes(SimulatedOutlook.ALICE, Optional.empty(), CalendarUnderTest.WINDOW));
    }

    private Reply<Observation> look() {
        return graph.gateway().look(SimulatedOutlook.ALICE, MASTER);
    }

    private static Observation.Present present(Reply<Observation> reply) {
        return (Observation.Present) CalendarUnderTest.done(reply);
    }

    /** Of an untouched series, at the version that the first answer has. */
    private Reply<Observation.Present> update(MeetingFields fields) {
        return graph.gateway()
                .update(
                        SimulatedOutlook.ALICE,
                        new Edit(
                                MASTER,
                                SeriesVersion.of("K1", new java.util.TreeMap<>()),
                                fields,
                                Set.of(Field.EXCEPTIONS),
                                new TreeSet<>(fields.exceptions().keySet())));
    }

    private JsonNode body(int index) {
        try {
            return new ObjectMapper().readTree(graph.asked.get(index).body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
