package io.calrelay.sandbox.hand;

import static io.calrelay.sandbox.hand.HandTown.ALICE;
import static io.calrelay.sandbox.hand.HandTown.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.auth.oauth2.ServiceAccountCredentials;
import io.calrelay.contract.SignedPush;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Bursts of notifications that are what the clouds really send, about calendars in which nothing changed. */
class SignalsTest {
    private static final String SECRET = "sixteen characters";
    // Google's library signs in by the machine's clock.
    private final HandTown town = new HandTown(1, InstantSource.system());
    private final Listener relay = new Listener();

    @AfterEach
    void close() {
        relay.close();
        town.close();
    }

    private JsonNode burst(String service, int rate) {
        JsonNode measured = town.hand(
                        "POST",
                        "/signals",
                        "{'service': '%s', 'ratePerSecond': %d, 'seconds': 1}".formatted(service, rate))
                .ok()
                .body();
        assertThat(measured.path("sent").asInt()).isEqualTo(rate);
        assertThat(measured.path("p50Ms").asDouble()).isPositive();
        assertThat(measured.path("p99Ms").asDouble())
                .isGreaterThanOrEqualTo(measured.path("p50Ms").asDouble());
        assertThat(measured.path("maxMs").asDouble())
                .isGreaterThanOrEqualTo(measured.path("p99Ms").asDouble());
        return measured;
    }

    private void noneOfItIsAChange() {
        assertThat(town.hand("GET", "/trace", "").body().findValuesAsText("op")).containsOnly("created");
    }

    private void post(String path, String token, String body) {
        town.answer(HttpRequest.newBuilder(town.url(path))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build())
                .ok();
    }

    @Test
    void graphsSignals_carryTheSecretOfTheRelaysSubscription() {
        town.graph(
                        ALICE,
                        "POST",
                        "/events",
                        "{'subject': 'Still', 'start': {'dateTime': '2026-12-01T09:00:00', 'timeZone': 'UTC'},"
                                + " 'end': {'dateTime': '2026-12-01T10:00:00', 'timeZone': 'UTC'}}")
                .ok();
        String token = town.graphToken();
        String subscription =
                "{\"changeType\": \"created,updated,deleted\", \"resource\": \"/users/%s/events\", \"clientState\": \"the secret\","
                        + " \"notificationUrl\": \"%s\", \"expirationDateTime\": \"%s\"}";
        post(
                "/graph/v1.0/subscriptions",
                token,
                subscription.formatted(
                        ALICE, relay.url("/webhooks/graph"), Instant.now().plusSeconds(86_400)));
        assertThat(burst("graph", 40).path("accepted").asInt()).isEqualTo(40);
        assertThat(relay.heard).hasSize(40).allSatisfy(heard -> {
            JsonNode item = HandTown.json(heard.body()).at("/value/0");
            assertThat(item.path("clientState").asText()).isEqualTo("the secret");
            assertThat(item.path("changeType").asText()).isEqualTo("updated");
        });
        noneOfItIsAChange();
    }

    @Test
    void googlesSignals_carryTheChannelsTokenAndGrowingNumbers() throws Exception {
        town.google(
                        BOB,
                        "POST",
                        "",
                        "{'summary': 'Still', 'start': {'date': '2026-12-01'}, 'end': {'date': '2026-12-02'}}")
                .ok();
        byte[] key = town.town.google().serviceAccountJson(town.url("")).getBytes(StandardCharsets.UTF_8);
        String token = ServiceAccountCredentials.fromStream(new ByteArrayInputStream(key))
                .createScoped(List.of("https://www.googleapis.com/auth/calendar.events"))
                .createDelegated(BOB)
                .refreshAccessToken()
                .getTokenValue();
        post(
                "/google/calendar/v3/calendars/primary/events/watch",
                token,
                "{\"id\": \"chan-1\", \"type\": \"web_hook\", \"token\": \"the secret\", \"address\": \""
                        + relay.url("/webhooks/google") + "\"}");
        HandTown.await(() -> relay.heard.size() == 1);
        assertThat(burst("google", 40).path("accepted").asInt()).isEqualTo(40);
        Set<Long> numbers = new HashSet<>();
        relay.heard.stream().skip(1).forEach(heard -> {
            assertThat(heard.header("X-Goog-Channel-Token")).isEqualTo("the secret");
            assertThat(heard.header("X-Goog-Resource-State")).isEqualTo("exists");
            numbers.add(Long.parseLong(heard.header("X-Goog-Message-Number")));
        });
        assertThat(numbers).hasSize(40);
        noneOfItIsAChange();
    }

    @Test
    void netsuitesSignals_areSignedByTheSuiteAppItself() {
        town.town.netsuite().setSecret("custsecret_calrelay_push", SECRET);
        town.town.netsuite().setParameter("custscript_calrelay_relay_url", relay.url("/webhooks/netsuite"));
        assertThat(town.hand("POST", "/signals", "{'service': 'netsuite', 'ratePerSecond': 5, 'seconds': 1}")
                        .text("/code"))
                .isEqualTo("NOTHING_TO_SIGNAL");
        town.netsuite(
                        ALICE,
                        "POST",
                        "/events",
                        "{'title': 'Still', 'startdate': '2026-12-01', 'starttime': '09:00', 'endtime': '10:00'}")
                .ok();
        assertThat(burst("netsuite", 40).path("accepted").asInt()).isEqualTo(40);
        Set<String> nonces = new HashSet<>();
        relay.heard.forEach(heard -> {
            String nonce = heard.header(SignedPush.NONCE_HEADER);
            SignedPush push = new SignedPush(
                    heard.method(), heard.path(), heard.header(SignedPush.TIMESTAMP_HEADER), nonce, heard.body());
            assertThat(push.isSignedBy(SECRET, heard.header(SignedPush.SIGNATURE_HEADER)))
                    .isTrue();
            nonces.add(nonce);
        });
        assertThat(nonces).hasSize(41);
        noneOfItIsAChange();
    }

    @Test
    void refusedSignals_areSentButNotAccepted() {
        town.town.netsuite().setSecret("custsecret_calrelay_push", SECRET);
        town.town.netsuite().setParameter("custscript_calrelay_relay_url", relay.url("/webhooks/netsuite"));
        town.netsuite(
                        ALICE,
                        "POST",
                        "/events",
                        "{'title': 'Still', 'startdate': '2026-12-01', 'starttime': '09:00', 'endtime': '10:00'}")
                .ok();
        relay.status = 401;
        assertThat(burst("netsuite", 10).path("accepted").asInt()).isZero();
    }
}
