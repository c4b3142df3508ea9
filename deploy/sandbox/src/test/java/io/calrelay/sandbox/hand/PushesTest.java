package io.calrelay.sandbox.hand;

import static io.calrelay.sandbox.hand.HandTown.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.sandbox.netsuite.Rfc5849;
import io.calrelay.sandbox.world.Fault;
import io.calrelay.sandbox.world.Service;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pushes of the real SuiteApp: faults that strike them, what counts as sent, and what the call log says of saves and RESTlets. */
class PushesTest {
    private static final String CHANGES =
            "/netsuite/app/site/hosting/restlet.nl?script=customscript_calrelay_changes_rl&deploy=customdeploy_calrelay_changes_rl";
    private final HandTown town = new HandTown();
    private final Listener relay = new Listener();

    @BeforeEach
    void pointSuiteAppAtUs() {
        town.town.netsuite().setSecret("custsecret_calrelay_push", "sixteen characters");
        town.town.netsuite().setParameter("custscript_calrelay_relay_url", relay.url("/webhooks/netsuite"));
    }

    @AfterEach
    void close() {
        relay.close();
        town.close();
    }

    private String save(String title) {
        return town.netsuite(
                        ALICE,
                        "POST",
                        "/events",
                        "{'title': '" + title
                                + "', 'startdate': '2026-12-01', 'starttime': '09:00', 'endtime': '10:00'}")
                .ok()
                .text("/id");
    }

    private void order(String fault, String more) {
        town.hand("POST", "/faults", "{'service': 'netsuite', 'fault': '" + fault + "', 'count': 1" + more + "}")
                .ok();
    }

    private List<String> events() {
        return relay.heard.stream()
                .map(heard -> HandTown.json(heard.body()).at("/rows/0/event").asText())
                .toList();
    }

    private boolean settled() {
        return town.hand("GET", "/settled?within=0.3", "")
                .ok()
                .body()
                .path("settled")
                .asBoolean();
    }

    /** What the relay does when it reads the change feed. */
    private void relayReads() throws Exception {
        String url = town.url(CHANGES).toString();
        String header = new Rfc5849(town.town.netsuite().tba(), "TSTDRV1234567")
                .header("POST", url, HandTown.START.getEpochSecond(), "nonce-of-the-test");
        HttpRequest request = HttpRequest.newBuilder(town.url(CHANGES))
                .header("Authorization", header)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"contractVersion\": 1, \"acknowledge\": [], \"look\": [], \"limit\": 100}"))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void deliveredPush_leavesNothingUnsent() {
        String id = save("Told");
        assertThat(events()).containsExactly(id);
        assertThat(settled()).isTrue();
    }

    @Test
    void rowsWhosePushFailedOrWasLeftOut_areUnsentUntilTheRelayReadsThem() throws Exception {
        relay.status = 503;
        save("Refused");
        relay.status = 202;
        save("Left out by the breaker");
        assertThat(relay.heard).hasSize(1);
        assertThat(settled()).isFalse();
        relayReads();
        assertThat(settled()).isTrue();
    }

    @Test
    void answerThatIsLost_tellsTheRelayNothing() throws Exception {
        order("lose-notification", "");
        save("Lost");
        assertThat(relay.heard).isEmpty();
        order("unavailable", "");
        assertThat(settled()).isFalse();
        town.hand("DELETE", "/faults", "").ok();
        relayReads();
        assertThat(settled()).isTrue();
    }

    @Test
    void doubledPush_arrivesTwiceWithOneSignature() {
        order("duplicate-notification", "");
        save("Twice");
        assertThat(relay.heard).hasSize(2);
        assertThat(relay.heard.get(0).header("X-CalRelay-Signature"))
                .isEqualTo(relay.heard.get(1).header("X-CalRelay-Signature"));
    }

    @Test
    void delayedPush_makesTheSaveWait() {
        order("delay-notification", ", 'retryAfterSeconds': 0.3");
        long begun = System.nanoTime();
        save("Late");
        assertThat(System.nanoTime() - begun).isGreaterThan(300_000_000L);
        assertThat(relay.heard).hasSize(1);
    }

    @Test
    void reorderedPush_isOvertakenByTheNext() {
        order("reorder-notification", "");
        CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> save("First"));
        HandTown.await(() -> !town.town.world().faults().stands(Service.NETSUITE, Fault.REORDER_NOTIFICATION));
        String second = save("Second");
        String overtaken = first.join();
        assertThat(events()).containsExactly(second, overtaken);
    }

    @Test
    void callLog_hasUnitsOfRestletsAndSumsOfSaves() throws Exception {
        save("One");
        save("Two");
        relayReads();
        JsonNode calls = town.hand("GET", "/calls", "").ok().body();
        assertThat(calls).hasSize(2);
        JsonNode saves = calls.path(0);
        assertThat(saves.path("service").asText()).isEqualTo("netsuite");
        assertThat(saves.path("method").asText()).isEqualTo("SAVE");
        assertThat(saves.path("path").asText()).isEqualTo("customscript_calrelay_event_ue");
        assertThat(saves.path("count").asInt()).isEqualTo(2);
        assertThat(saves.path("units").asInt()).isBetween(2 * 17, 2 * 23);
        assertThat(saves.path("addedMs").asDouble()).isPositive();
        assertThat(saves.has("status")).isFalse();
        JsonNode restlet = calls.path(1);
        assertThat(restlet.path("path").asText()).isEqualTo("customscript_calrelay_changes_rl");
        assertThat(restlet.path("method").asText()).isEqualTo("POST");
        assertThat(restlet.path("status").asInt()).isEqualTo(200);
        assertThat(restlet.path("records").asInt()).isEqualTo(2);
        assertThat(restlet.path("units").asInt()).isPositive();
        assertThat(restlet.has("addedMs")).isFalse();
    }
}
