package io.calrelay.gateway.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.calrelay.contract.CalendarUnderTest;
import io.calrelay.model.Cursor;
import io.calrelay.model.EventId;
import io.calrelay.model.Observation;
import io.calrelay.ports.CalendarGateway.Changes;
import io.calrelay.ports.Reply;
import io.calrelay.ports.Reply.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each answer of Graph, of what stands before it, and silence mean. */
class GraphAnswersTest {
    private static final EventId EVENT = new EventId("E1");

    private final StubGraph graph = new StubGraph();

    @AfterEach
    void close() {
        graph.close();
    }

    @ParameterizedTest
    @CsvSource({
        "403, ErrorAccessDenied, NOT_PERMITTED",
        "404, MailboxNotEnabledForRESTAPI, NO_CALENDAR",
        "404, errorinvaliduser, NO_CALENDAR",
        "400, ErrorInvalidIdMalformed, INVALID",
        "413, RequestTooLarge, INVALID"
    })
    void refusal_saysWhy(int status, String code, Refusal why) {
        graph.refuse(status, code);

        assertThat(look()).isEqualTo(new Reply.Refused<>(why, status + " " + code));
    }

    @ParameterizedTest
    @CsvSource({
        "429, ApplicationThrottled",
        "503, ServiceUnavailable",
        "500, ErrorInternalServerError",
        "504, UnknownError",
        "404, SomethingElse"
    })
    void failureOfTheService_isForLater(int status, String code) {
        graph.refuse(status, code);

        assertThat(look()).isEqualTo(new Reply.Later<>(Optional.empty(), status + " " + code));
    }

    @ParameterizedTest
    @CsvSource({
        "2.128, PT2.128S",
        "7, PT7S",
        "0.0001, PT0.001S",
        "'Sat, 21 Nov 2026 09:00:30 GMT', PT30S",
        "'Sat, 21 Nov 2026 08:00:00 GMT', PT0S"
    })
    void pauseAskedFor_isPassedOn(String retryAfter, Duration pause) {
        graph.answer(429, "application/json", "{}", Map.of("Retry-After", retryAfter));

        assertThat(look()).isEqualTo(new Reply.Later<>(Optional.of(pause), "429"));
        assertThat(graph.asked).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>502 Bad Gateway</html>", "", "{\"error\":", "\"text\"", "[]"})
    void pageOfSomebodyElse_isForLater(String body) {
        graph.answer(502, body.startsWith("<") ? "text/html" : "application/json", body, Map.of());

        assertThat(look()).isEqualTo(new Reply.Later<>(Optional.empty(), "502"));
    }

    @Test
    void notFoundOfSomebodyElse_isNoProofOfAbsence() {
        graph.answer(404, "text/html", "<html>no such page</html>", Map.of());

        assertThat(look()).isInstanceOf(Reply.Later.class);
    }

    @Test
    void itemNotFound_isGone() {
        graph.refuse(404, "ErrorItemNotFound");

        assertThat(look())
                .isEqualTo(
                        new Reply.Done<>(new Observation.Gone(EVENT, SimulatedOutlook.NOW, Observation.Gone.By.OWNER)));
    }

    @Test
    void silence_isForLaterAndAskedOnce() {
        OutlookGateway gateway = new OutlookGateway(graph.settings(Duration.ofMillis(300)), () -> SimulatedOutlook.NOW);

        assertThat(gateway.look(SimulatedOutlook.ALICE, EVENT)).isInstanceOf(Reply.Later.class);
        assertThat(graph.asked).hasSize(1);
    }

    @Test
    void hostThatIsNotThere_isForLater() {
        OutlookGateway gateway = graph.gateway();
        graph.close();

        assertThat(gateway.look(SimulatedOutlook.ALICE, EVENT)).isInstanceOf(Reply.Later.class);
    }

    @ParameterizedTest
    @CsvSource({"410, ''", "404, syncStateNotFound", "400, SyncStateNotFound", "400, resyncRequired", "400, BadRequest"
    })
    void cursorThatIsNotTaken_isGone(int status, String code) {
        graph.refuse(status, code);

        assertThat(changes(Optional.of(link()))).isInstanceOf(Reply.Gone.class);
    }

    @Test
    void lostStateInAFirstRound_isForLater() {
        graph.refuse(410, "syncStateNotFound");

        assertThat(changes(Optional.empty())).isInstanceOf(Reply.Later.class);
    }

    @Test
    void readThatFailsOnALaterPage_isNoRead() {
        graph.answer(200, "{\"value\": [" + StubGraph.EVENT + "], \"@odata.nextLink\": \"" + link().value() + "\"}")
                .refuse(503, "ServiceUnavailable");

        assertThat(changes(Optional.empty())).isInstanceOf(Reply.Later.class);
    }

    @Test
    void eventThatComesTwice_hasTheLaterWord() {
        graph.answer(200, "{\"value\": [" + StubGraph.EVENT + "], \"@odata.nextLink\": \"" + link().value() + "\"}")
                .answer(
                        200,
                        "{\"value\": [{\"id\": \"E1\", \"@removed\": {\"reason\": \"deleted\"}}], \"@odata.deltaLink\": \""
                                + link().value() + "\"}")
                .answerBatch(StubGraph.part(0, 404, "ErrorItemNotFound", "not read"));

        assertThat(changes(Optional.empty()))
                .isEqualTo(new Reply.Done<>(new Changes(
                        java.util.List.of(new Observation.Gone(EVENT, SimulatedOutlook.NOW, Observation.Gone.By.OWNER)),
                        link(),
                        true)));
    }

    @Test
    void linkToAnotherHost_isNeverFollowed() {
        graph.answer(200, "{\"value\": [], \"@odata.nextLink\": \"https://elsewhere.example/v1.0/x\"}");

        assertThatThrownBy(() -> changes(Optional.empty())).isInstanceOf(IllegalStateException.class);
        assertThat(changes(Optional.of(new Cursor(graph.root() + "0/graph/v1.0/x"))))
                .isInstanceOf(Reply.Gone.class);
        assertThat(changes(Optional.of(new Cursor(graph.root() + "@elsewhere.example/x"))))
                .isInstanceOf(Reply.Gone.class);
        assertThat(graph.asked).hasSize(1);
    }

    @Test
    void momentOfAnEvent_isWhenTheServiceChangedIt() {
        graph.answer(200, StubGraph.EVENT);

        assertThat(look().whenDone().orElseThrow().asOf()).isEqualTo(Instant.parse("2026-11-20T08:00:00.123456700Z"));
    }

    private Cursor link() {
        return new Cursor(graph.root() + "/graph/v1.0/users/a/calendarView/delta?$deltatoken=x");
    }

    private Reply<Observation> look() {
        return graph.gateway().look(SimulatedOutlook.ALICE, EVENT);
    }

    private Reply<Changes> changes(Optional<Cursor> since) {
        return graph.gateway().changes(SimulatedOutlook.ALICE, since, CalendarUnderTest.WINDOW);
    }
}
