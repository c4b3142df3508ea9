package io.calrelay.sandbox.hand;

import static io.calrelay.sandbox.hand.HandTown.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.sandbox.Latency;
import io.calrelay.sandbox.netsuite.Rfc5849;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Slow clouds answer as many calls at the same time as the real ones, and no more; people never wait. */
class LatencyTest {
    private static final String RESTLET =
            "/netsuite/app/site/hosting/restlet.nl?script=customscript_calrelay_account_rl&deploy=customdeploy_calrelay_account_rl";

    private static HandTown slow(String latency) {
        return new HandTown(1, () -> HandTown.START, Latency.named(latency));
    }

    private static List<Integer> together(HandTown town, int calls, IntFunction<HttpRequest> call) {
        List<CompletableFuture<HandTown.Answer>> answers =
                IntStream.range(0, calls).mapToObj(call).map(town::later).toList();
        return answers.stream().map(answer -> answer.join().status()).sorted().toList();
    }

    private static HttpRequest graph(HandTown town, String token) {
        return HttpRequest.newBuilder(town.url("/graph/v1.0/users/" + ALICE + "/events"))
                .header("Authorization", "Bearer " + token)
                .build();
    }

    @Test
    void fourCallsAtATime_areAllThatOneMailboxTakes() {
        try (HandTown town = slow("3000")) {
            String token = town.graphToken();
            List<Integer> statuses = together(town, 5, call -> graph(town, token));
            assertThat(statuses.subList(0, 4)).containsOnly(200);
            assertThat(statuses.get(4)).isIn(429, 503);
        }
    }

    @Test
    void accountsConcurrency_isAllThatNetSuiteTakes() {
        try (HandTown town = slow("3000")) {
            List<Integer> statuses = together(town, 6, call -> restlet(town, call));
            assertThat(statuses).containsExactly(200, 200, 200, 200, 200, 400);
        }
    }

    private static HttpRequest restlet(HandTown town, int call) {
        String url = town.url(RESTLET).toString();
        String header = new Rfc5849(town.town.netsuite().tba(), "TSTDRV1234567")
                .header("POST", url, HandTown.START.getEpochSecond(), "nonce-number-" + call);
        return HttpRequest.newBuilder(town.url(RESTLET))
                .header("Authorization", header)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"contractVersion\": 1, \"employees\": []}"))
                .build();
    }

    @Test
    void batch_takesAsLongAsItsPartsFourAtATime() {
        try (HandTown town = slow("100")) {
            String part = "{\"id\": \"%d\", \"method\": \"GET\", \"url\": \"/users/" + ALICE + "/events\"}";
            String parts = String.join(
                    ",", IntStream.range(0, 20).mapToObj(part::formatted).toList());
            HttpRequest batch = HttpRequest.newBuilder(town.url("/graph/v1.0/$batch"))
                    .header("Authorization", "Bearer " + town.graphToken())
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"requests\": [" + parts + "]}"))
                    .build();
            long begun = System.nanoTime();
            JsonNode answers = town.answer(batch).ok().body().path("responses");
            assertThat(System.nanoTime() - begun).isGreaterThanOrEqualTo(500_000_000L);
            assertThat(answers.findValuesAsText("status")).hasSize(20).containsOnly("200");
        }
    }

    @Test
    void people_neverWait() {
        try (HandTown town = slow("60000")) {
            town.graph(ALICE, "GET", "/events", "").ok();
            town.google(HandTown.BOB, "GET", "", "").ok();
            town.netsuite(ALICE, "GET", "/calendar?from=2026-12-01T00:00:00Z&to=2026-12-02T00:00:00Z", "")
                    .ok();
        }
    }

    @Test
    void modelInForce_isShown() {
        try (HandTown town = slow("real")) {
            JsonNode shown = town.hand("GET", "/latency", "").ok().body();
            assertThat(shown.path("netsuite"))
                    .isEqualTo(HandTown.json("{'perCallMs': 700, 'perRecordMs': 60, 'concurrency': 5}"));
            assertThat(shown.path("graph"))
                    .isEqualTo(HandTown.json("{'perCallMs': 180, 'perRecordMs': 0, 'concurrency': 4}"));
            assertThat(shown.path("google"))
                    .isEqualTo(HandTown.json("{'perCallMs': 140, 'perRecordMs': 0, 'concurrency': null}"));
        }
    }
}
