package io.calrelay.whole;

import static io.calrelay.whole.Places.ALICE;
import static io.calrelay.whole.Places.BOB;
import static io.calrelay.whole.Places.titled;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stops and crashes in the middle: everything carries on, nothing is lost or doubled. */
class RestartStoriesTest {
    private static final String ZONE = "America/Chicago";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path data;

    @Test
    void aSandboxStartedAgainOnItsData_carriesOn() throws IOException {
        String outlooks;
        String family;
        int port = RunningSandbox.freePort();
        try (RunningSandbox sandbox = RunningSandbox.carryingOn(data, port)) {
            Places places = new Places(sandbox);
            outlooks = places.outlookCreates(ALICE, "Before", "2026-12-01T09:00:00", "2026-12-01T10:00:00", ZONE);
            sandbox.settle();
            family = titled("Before", places.netsuite(ALICE)).orElseThrow().id();
        }
        try (RunningSandbox sandbox = RunningSandbox.carryingOn(data, port)) {
            Places places = new Places(sandbox);
            sandbox.settle();
            places.outlookEdits(ALICE, outlooks, object("subject", "After"));
            places.screenCreates(BOB, "New", "2026-12-02", "09:00", "10:00");
            sandbox.settle();
            assertThat(titled("After", places.netsuite(ALICE)).orElseThrow().id())
                    .isEqualTo(family);
            assertThat(titled("New", places.google(BOB))).isPresent();
        }
    }

    @Test
    void whatHappensWhileTheRelayIsDown_arrivesAfterwards() throws IOException {
        try (RunningSandbox sandbox = RunningSandbox.start()) {
            Places places = new Places(sandbox);
            String edited = places.outlookCreates(ALICE, "Plan A", "2026-12-01T09:00:00", "2026-12-01T10:00:00", ZONE);
            String deleted = places.googleCreates(BOB, "Gone soon", "2026-12-01T09:00:00", "2026-12-01T10:00:00", ZONE);
            sandbox.settle();

            sandbox.call("POST", "/sandbox/relays/relay-1/kill", "", "");
            places.outlookEdits(ALICE, edited, object("subject", "Plan B"));
            places.googleDeletes(BOB, deleted);
            String made = places.screenCreates(ALICE, "Made in the dark", "2026-12-03", "09:00", "10:00");
            sandbox.call("POST", "/sandbox/relays/relay-1/start", "", "");
            sandbox.call("POST", "/sandbox/clock", "", "{\"advance\": \"PT10M\"}");

            sandbox.await(() -> titled("Plan B", places.netsuite(ALICE)).isPresent()
                    && titled("Gone soon", places.netsuite(BOB)).isEmpty()
                    && titled("Made in the dark", places.outlook(ALICE)).isPresent());
            assertThat(places.screen(ALICE, made).path("title").asText()).isEqualTo("Made in the dark");
        }
    }

    @Test
    void aCloudThatDoesNotAnswer_isTriedAgainAndShownInHealth() throws IOException {
        try (RunningSandbox sandbox = RunningSandbox.start()) {
            Places places = new Places(sandbox);
            sandbox.call("POST", "/sandbox/faults", "", "{\"service\": \"graph\", \"fault\": \"unavailable\"}");
            places.outlookCreates(ALICE, "Patience", "2026-12-01T09:00:00", "2026-12-01T10:00:00", ZONE);
            sandbox.await(() -> problems(sandbox).toString().contains("outlook:" + ALICE));

            sandbox.call("DELETE", "/sandbox/faults", "", "");
            sandbox.await(() -> titled("Patience", places.netsuite(ALICE)).isPresent());
            sandbox.await(() -> problems(sandbox).isEmpty());
        }
    }

    @Test
    void anAnswerLostAfterTheChangeWasMade_doublesNothing() throws IOException {
        try (RunningSandbox sandbox = RunningSandbox.start()) {
            Places places = new Places(sandbox);
            for (String service : new String[] {"graph", "google", "netsuite"}) {
                String fault = "{\"service\": \"%s\", \"fault\": \"drop-response\", \"count\": 3}".formatted(service);
                sandbox.call("POST", "/sandbox/faults", "", fault);
            }
            places.outlookCreates(ALICE, "Once", "2026-12-01T09:00:00", "2026-12-01T10:00:00", ZONE);
            places.screenCreates(ALICE, "Once more", "2026-12-02", "09:00", "10:00", 12);
            sandbox.await(() -> titled("Once", places.netsuite(ALICE)).isPresent()
                    && titled("Once more", places.outlook(ALICE)).isPresent()
                    && titled("Once more", places.google(BOB)).isPresent());
            sandbox.settle();
            assertThat(titled("Once more", places.netsuite(ALICE))).isPresent();
            assertThat(titled("Once", places.outlook(ALICE))).isPresent();
        }
    }

    private static JsonNode problems(RunningSandbox sandbox) {
        return sandbox.toRelay("GET", "/health", "").body().path("problems");
    }

    private static ObjectNode object(String name, String value) {
        return RunningSandbox.JSON.createObjectNode().put(name, value);
    }
}
