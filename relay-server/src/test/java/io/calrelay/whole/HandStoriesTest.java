package io.calrelay.whole;

import static io.calrelay.whole.Places.ALICE;
import static io.calrelay.whole.Places.BOB;
import static io.calrelay.whole.Places.require;
import static io.calrelay.whole.Places.titled;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What only a running relay can show of the sandbox's hand: processes, a full disk, bursts of signals, what counts as settled. */
class HandStoriesTest {
    private static final String ZONE = "America/Chicago";

    @Test
    void killedNode_isReplacedByTheOthersAndComesBack() throws IOException {
        try (RunningSandbox sandbox = RunningSandbox.start("--nodes", "3")) {
            Places places = new Places(sandbox);
            assertThat(states(sandbox)).containsExactly("relay-1 running", "relay-2 running", "relay-3 running");
            require(204, sandbox.call("POST", "/sandbox/relays/relay-2/kill", "", ""));
            require(204, sandbox.call("POST", "/sandbox/relays/relay-3/kill", "", ""));
            assertThat(states(sandbox)).containsExactly("relay-1 running", "relay-2 stopped", "relay-3 stopped");

            places.outlookCreates(ALICE, "By one", "2026-12-01T09:00:00", "2026-12-01T10:00:00", ZONE);
            sandbox.await(() -> titled("By one", places.netsuite(ALICE)).isPresent());

            require(204, sandbox.call("POST", "/sandbox/relays/relay-2/start", "", ""));
            assertThat(states(sandbox)).containsExactly("relay-1 running", "relay-2 running", "relay-3 stopped");
        }
    }

    private static List<String> states(RunningSandbox sandbox) {
        List<String> states = new java.util.ArrayList<>();
        for (JsonNode node : sandbox.get("/sandbox/relays", "").body()) {
            states.add(node.path("node").asText() + " " + node.path("state").asText());
            assertThat(node.path("pid").asLong() > 0)
                    .isEqualTo(node.path("state").asText().equals("running"));
            assertThat(node.path("url").asText()).startsWith("http://127.0.0.1:");
        }
        return states;
    }

    @Test
    void fullDisk_losesNothing() throws IOException {
        try (RunningSandbox sandbox = RunningSandbox.start()) {
            Places places = new Places(sandbox);
            String known = places.outlookCreates(ALICE, "Before", "2026-12-01T09:00:00", "2026-12-01T10:00:00", ZONE);
            sandbox.settle();
            require(
                    204,
                    sandbox.call("POST", "/sandbox/faults", "", "{\"service\": \"relay\", \"fault\": \"disk-full\"}"));
            places.outlookEdits(
                    ALICE, known, RunningSandbox.JSON.createObjectNode().put("subject", "During"));
            places.googleCreates(BOB, "New", "2026-12-01T09:00:00", "2026-12-01T10:00:00", ZONE);
            JsonNode outcome = sandbox.get("/sandbox/settled?within=2", "").body();
            assertThat(outcome.path("settled").asBoolean())
                    .as("the relay cannot note what it was told")
                    .isFalse();
            assertThat(titled("New", places.netsuite(BOB))).isEmpty();

            require(204, sandbox.call("DELETE", "/sandbox/faults", "", ""));
            sandbox.await(() -> titled("During", places.netsuite(ALICE)).isPresent()
                    && titled("New", places.netsuite(BOB)).isPresent());
        }
    }

    @Test
    void signalsOfEveryCloud_areTakenByTheRelay() throws IOException {
        try (RunningSandbox sandbox = RunningSandbox.start()) {
            Places places = new Places(sandbox);
            places.outlookCreates(ALICE, "Still", "2026-12-01T09:00:00", "2026-12-01T10:00:00", ZONE);
            sandbox.settle();
            int before = sandbox.get("/sandbox/trace", "").body().size();
            for (String service : List.of("graph", "google", "netsuite")) {
                String order = "{\"service\": \"%s\", \"ratePerSecond\": 20, \"seconds\": 2}".formatted(service);
                JsonNode measured = require(200, sandbox.call("POST", "/sandbox/signals", "", order));
                assertThat(measured.path("sent").asInt()).isEqualTo(40);
                assertThat(measured.path("accepted").asInt()).as(service).isEqualTo(40);
            }
            sandbox.settle();
            assertThat(sandbox.get("/sandbox/trace", "").body()).hasSize(before);
        }
    }

    @Test
    void saveWhosePushFailed_isUnsettledUntilTheRelayHasReadIt() throws IOException {
        try (RunningSandbox sandbox = RunningSandbox.start()) {
            Places places = new Places(sandbox);
            require(
                    204,
                    sandbox.call(
                            "POST",
                            "/sandbox/faults",
                            "",
                            "{\"service\": \"netsuite\", \"fault\": \"lose-notification\"}"));
            places.screenCreates(ALICE, "Unheard", "2026-12-03", "09:00", "10:00");
            require(204, sandbox.call("DELETE", "/sandbox/faults", "", ""));
            assertThat(sandbox.get("/sandbox/settled?within=1", "")
                            .body()
                            .path("settled")
                            .asBoolean())
                    .isFalse();
            sandbox.call("POST", "/sandbox/clock", "", "{\"advance\": \"PT10M\"}");
            sandbox.settle();
            assertThat(titled("Unheard", places.outlook(ALICE))).isPresent();
        }
    }

    @Test
    void clockMovedOn_isSettledOnceTheRelayDidWhatItsTimeMadeDue() throws IOException {
        try (RunningSandbox sandbox = RunningSandbox.start()) {
            sandbox.settle();
            require(204, sandbox.call("DELETE", "/sandbox/calls", "", ""));
            require(200, sandbox.call("POST", "/sandbox/clock", "", "{\"advance\": \"P6DT20H\"}"));
            sandbox.settle();
            assertThat(sandbox.get("/sandbox/calls", "").body())
                    .as("subscriptions that were about to end")
                    .anyMatch(call -> call.path("path").asText().startsWith("/subscriptions")
                            && !call.path("method").asText().equals("GET"));
        }
    }

    @Test
    void killedDatabase_losesNothing() throws IOException {
        try (RunningSandbox sandbox = RunningSandbox.start()) {
            Places places = new Places(sandbox);
            sandbox.settle();
            require(204, sandbox.call("POST", "/sandbox/database/kill", "", ""));
            places.outlookCreates(ALICE, "Unnoted", "2026-12-01T09:00:00", "2026-12-01T10:00:00", ZONE);
            assertThat(sandbox.get("/sandbox/settled?within=1", "")
                            .body()
                            .path("settled")
                            .asBoolean())
                    .isFalse();
            require(204, sandbox.call("POST", "/sandbox/database/start", "", ""));
            require(200, sandbox.call("POST", "/sandbox/clock", "", "{\"advance\": \"PT10M\"}"));
            sandbox.await(() -> titled("Unnoted", places.netsuite(ALICE)).isPresent());
        }
    }

    @Test
    void personWhoJoins_isTakenInByTheRelay() throws IOException {
        try (RunningSandbox sandbox = RunningSandbox.start()) {
            Places places = new Places(sandbox);
            String zed = "zed@northwind.example";
            String entry = "{\"email\": \"%s\", \"name\": \"Zed\", \"employeeId\": 99, \"calendar\": \"google\"}";
            require(201, sandbox.call("POST", "/sandbox/people", "", entry.formatted(zed)));
            sandbox.settle();
            places.googleCreates(zed, "First day", "2026-12-01T09:00:00", "2026-12-01T10:00:00", ZONE);
            sandbox.await(() -> titled("First day", places.netsuite(zed)).isPresent());
        }
    }

    @Test
    void foreignInvitation_standsInNetSuite() throws IOException {
        try (RunningSandbox sandbox = RunningSandbox.start()) {
            Places places = new Places(sandbox);
            sandbox.settle();
            require(201, sandbox.call("POST", "/sandbox/invitations", "", """
                    {"from": {"email": "olga@outside.example", "name": "Olga Oak"}, "to": ["%s"],
                     "event": {"title": "Audit", "start": "2026-12-01T09:00:00", "end": "2026-12-01T10:00:00", "timeZone": "%s"}}
                    """.formatted(ALICE, ZONE)));
            sandbox.settle();
            assertThat(titled("Audit", places.netsuite(ALICE)).orElseThrow().start())
                    .isEqualTo(Places.at("2026-12-01T09:00:00", ZONE));
        }
    }
}
