package io.calrelay.gateway.outlook;

import static io.calrelay.gateway.outlook.StubGraph.part;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.calrelay.contract.CalendarUnderTest;
import io.calrelay.model.EventId;
import io.calrelay.model.Observation;
import io.calrelay.ports.CalendarGateway.Changes;
import io.calrelay.ports.Reply;
import io.calrelay.ports.Reply.Refusal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What several requests in one call are asked and what is made of the answers, with tombstones to look at as the occasion. */
class BatchesTest {
    private static final String NOT_FOUND = "ErrorItemNotFound";

    private final StubGraph graph = new StubGraph();

    @AfterEach
    void close() {
        graph.close();
    }

    @Test
    void parts_areAskedByPathWithTheirOwnPreferencesAndNoToken() {
        graph.answer(200, tombstones(2)).answerBatch(part(1, 404, NOT_FOUND, ""), part(0, 404, NOT_FOUND, ""));

        read();

        JsonNode sent = requests(1);
        assertThat(graph.asked.get(1).target().getPath()).isEqualTo("/graph/v1.0/$batch");
        assertThat(graph.asked.get(1).header("Authorization")).hasSize(1);
        assertThat(sent).hasSize(2);
        assertThat(sent.get(0).path("id").asText()).isEqualTo("0");
        assertThat(sent.get(0).path("method").asText()).isEqualTo("GET");
        assertThat(sent.get(0).path("dependsOn")).isEmpty();
        assertThat(sent.get(0).path("headers").fieldNames())
                .toIterable()
                .anySatisfy(name -> assertThat(name).isEqualToIgnoringCase("Prefer"))
                .noneSatisfy(name -> assertThat(name).isEqualToIgnoringCase("Authorization"));
        String url = URLDecoder.decode(sent.get(0).path("url").asText(), StandardCharsets.UTF_8);
        assertThat(url).startsWith("/users/alice@northwind.example/events/T0?");
        assertThat(url).contains("cancelledOccurrences", "$expand=exceptionOccurrences,");
    }

    @Test
    void answersInAnyOrder_areEachTheirPartsOwn() {
        graph.answer(200, tombstones(2))
                .answerBatch(part(1, 404, NOT_FOUND, ""), part(0, 200, StubGraph.EVENT.replace("\"E1\"", "\"T0\"")));

        assertThat(read().whenDone().orElseThrow().events())
                .extracting(Observation::event, each -> each instanceof Observation.Present)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(new EventId("T0"), true),
                        org.assertj.core.groups.Tuple.tuple(new EventId("T1"), false));
    }

    @Test
    void moreThanABatchTakes_goInSeveral() {
        graph.answer(200, tombstones(45));
        graph.answerBatch(notFound(0, 20)).answerBatch(notFound(20, 40)).answerBatch(notFound(40, 45));

        assertThat(read().whenDone().orElseThrow().events()).hasSize(45);
        assertThat(graph.asked).hasSize(4);
        assertThat(requests(3)).hasSize(5);
    }

    @Test
    void partsPutOff_areAskedAgainAsLongAsOthersGetThrough() {
        graph.answer(200, tombstones(3))
                .answerBatch(
                        part(0, 404, NOT_FOUND, ""),
                        part(1, 429, "ApplicationThrottled", ""),
                        part(2, 503, "ServiceUnavailable", ""))
                .answerBatch(part(1, 429, "ApplicationThrottled", ""), part(2, 404, NOT_FOUND, ""))
                .answerBatch(part(1, 404, NOT_FOUND, ""));

        assertThat(read().whenDone().orElseThrow().events()).hasSize(3);
        assertThat(requests(2)).extracting(each -> each.path("id").asText()).containsExactly("1", "2");
        assertThat(requests(3)).extracting(each -> each.path("id").asText()).containsExactly("1");
    }

    @Test
    void batchOfWhichNothingGetsThrough_isForLaterAfterThePauseAskedFor() {
        graph.answer(200, tombstones(2))
                .answerBatch(part(0, 429, "ApplicationThrottled", ""), part(1, 429, "ApplicationThrottled", ""));

        assertThat(read())
                .isEqualTo(new Reply.Later<Changes>(Optional.of(Duration.ofSeconds(7)), "429 ApplicationThrottled"));
        assertThat(graph.asked).hasSize(2);
    }

    @Test
    void partThatIsNotAnswered_isAskedAgain() {
        graph.answer(200, tombstones(2))
                .answerBatch(part(0, 404, NOT_FOUND, ""))
                .answerBatch(part(1, 404, NOT_FOUND, ""));

        assertThat(read().whenDone().orElseThrow().events()).hasSize(2);
    }

    @Test
    void batchThatIsRefusedAsAWhole_isNoRead() {
        graph.answer(200, tombstones(1)).refuse(503, "ServiceUnavailable");

        assertThat(read()).isInstanceOf(Reply.Later.class);
    }

    @Test
    void partThatMayNotBeRead_isNoRead() {
        graph.answer(200, tombstones(2))
                .answerBatch(part(0, 404, NOT_FOUND, ""), part(1, 403, "ErrorAccessDenied", ""));

        assertThat(read()).isEqualTo(new Reply.Refused<Changes>(Refusal.NOT_PERMITTED, "403 ErrorAccessDenied"));
    }

    @Test
    void tokenThatExpiresOnTheWay_isReplaced() {
        graph.answer(200, tombstones(1))
                .answerBatch(part(0, 401, "InvalidAuthenticationToken", ""))
                .answerBatch(part(0, 404, NOT_FOUND, ""));

        assertThat(read().whenDone().orElseThrow().events()).hasSize(1);
        assertThat(graph.tokensAsked).hasSize(2);
    }

    private static String tombstones(int count) {
        String all = IntStream.range(0, count)
                .mapToObj("{\"id\": \"T%d\", \"@removed\": {\"reason\": \"deleted\"}}"::formatted)
                .collect(Collectors.joining(","));
        return "{\"value\": [" + all + "], \"@odata.deltaLink\": \"http://127.0.0.1/unused\"}";
    }

    private static String[] notFound(int from, int until) {
        return IntStream.range(from, until)
                .mapToObj(number -> part(number, 404, NOT_FOUND, ""))
                .toArray(String[]::new);
    }

    private Reply<Changes> read() {
        return graph.gateway().changes(SimulatedOutlook.ALICE, Optional.empty(), CalendarUnderTest.WINDOW);
    }

    private JsonNode requests(int call) {
        try {
            return new ObjectMapper().readTree(graph.asked.get(call).body()).path("requests");
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
