package io.calrelay.whole;

import static io.calrelay.whole.Places.ALICE;
import static io.calrelay.whole.Places.BOB;
import static io.calrelay.whole.Places.titled;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.contract.SignedPush;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is wrong is refused with its code, and leaves nothing behind. */
class BadInputStoriesTest {
    @SuppressWarnings("NullAway.Init")
    private static RunningSandbox sandbox;

    @BeforeAll
    static void begin() throws IOException {
        sandbox = RunningSandbox.start();
    }

    @AfterAll
    static void end() {
        sandbox.close();
    }

    @Test
    void aPushWithAWrongSignature_isRefusedAndCounted() {
        String body = "{\"contractVersion\": 1}";
        Map<String, String> headers = Map.of(
                SignedPush.TIMESTAMP_HEADER, String.valueOf(Instant.now().getEpochSecond()),
                SignedPush.NONCE_HEADER, "nonce-1",
                SignedPush.SIGNATURE_HEADER, "0".repeat(64));
        RunningSandbox.Answer answer = sandbox.toRelay("POST", "/webhooks/netsuite", "", body, headers);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body().path("code").asText()).isEqualTo("SIGNATURE_INVALID");
        assertThat(sandbox.toRelay("GET", "/metrics", "").body().asText())
                .contains("calrelay_requests_refused_total{code=\"SIGNATURE_INVALID\",source=\"netsuite\"}");
    }

    @Test
    void aNotificationWithAWrongSecret_isRefused() {
        String body = "{\"value\": [{\"subscriptionId\": \"none\", \"clientState\": \"guessed\"}]}";
        assertThat(sandbox.toRelay("POST", "/webhooks/graph", "", body, Map.of())
                        .status())
                .isEqualTo(401);
        Map<String, String> headers = Map.of("X-Goog-Channel-ID", "none", "X-Goog-Channel-Token", "guessed");
        assertThat(sandbox.toRelay("POST", "/webhooks/google", "", "", headers).status())
                .isEqualTo(401);
    }

    @Test
    void theApi_namesWhatIsWrong() {
        assertThat(sandbox.toRelay("GET", "/api/policy", "wrong", "", Map.of()).status())
                .isEqualTo(401);
        assertRefused(400, "SETTING_UNKNOWN", "colour", "/api/policy", "{\"colour\": \"red\"}");
        assertRefused(400, "VALUE_INVALID", "to-calendar", "/api/policy", "{\"direction\": \"sideways\"}");
        assertRefused(400, "VALUE_INVALID", "silent", "/api/policy", "{\"invitations\": \"calendar\"}");
        assertRefused(400, "VALUE_INVALID", "keep", "/api/policy", "{\"guestsWithoutRecord\": \"create-contact\"}");
        String stranger = "/api/people/nobody@northwind.example";
        assertRefused(409, "PERSON_WITHOUT_EMPLOYEE", "employee", stranger, "{\"calendar\": \"outlook\"}");
        assertRefused(400, "MESSAGE_INVALID", "JSON", "/api/policy", "{");
    }

    @Test
    void whatIsNotCarried_isLeftAlone() {
        Places places = new Places(sandbox);
        String focus = """
                {"summary": "Deep work", "eventType": "focusTime", "transparency": "opaque",
                 "start": {"dateTime": "2026-12-01T09:00:00", "timeZone": "Europe/Berlin"},
                 "end": {"dateTime": "2026-12-01T11:00:00", "timeZone": "Europe/Berlin"}}
                """;
        Places.require(200, sandbox.call("POST", "/google/calendar/v3/calendars/primary/events", BOB, focus));
        sandbox.settle();
        assertThat(titled("Deep work", places.netsuite(BOB))).isEmpty();
        assertThat(titled("Deep work", places.google(BOB))).isPresent();
    }

    @Test
    void theHand_refusesWhatCannotBe() {
        RunningSandbox.Answer answer =
                sandbox.call("POST", "/sandbox/faults", "", "{\"service\": \"google\", \"fault\": \"missed\"}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("code").asText()).isEqualTo("INVALID_VALUE");
        assertThat(answer.body().path("message").asText()).contains("fault", "missed", "channel-ended");
        assertThat(sandbox.call("POST", "/sandbox/clock", "", "{\"advance\": \"-P1D\"}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aMeetingTellsItsHistory() {
        Places places = new Places(sandbox);
        places.outlookCreates(ALICE, "Explained", "2026-12-09T09:00:00", "2026-12-09T10:00:00", "America/Chicago");
        sandbox.settle();
        JsonNode found =
                sandbox.toRelay("GET", "/api/meetings?search=explained", "").body();
        assertThat(found).hasSize(1);
        String id = found.get(0).path("id").asText();
        JsonNode meeting = sandbox.toRelay("GET", "/api/meetings/" + id, "").body();
        assertThat(meeting.path("links")).hasSize(2);
        assertThat(meeting.path("history").get(0).path("decided").asText()).isEqualTo("create in netsuite");
        assertThat(meeting.path("history").get(0).path("outcome").asText()).isEqualTo("done");
    }

    private static void assertRefused(int status, String code, String named, String path, String body) {
        RunningSandbox.Answer answer = sandbox.toRelay("PUT", path, body);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body().path("code").asText()).isEqualTo(code);
        assertThat(answer.body().toString()).contains(named);
    }
}
