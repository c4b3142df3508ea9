package io.calrelay.sandbox.google;

import static io.calrelay.sandbox.google.GoogleTown.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.sandbox.clients.NodeScript;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Google's JavaScript client against the simulated Google: {@code src/test/clients/google.mjs}. */
class NodeClientTest {
    private final GoogleTown town = new GoogleTown();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void googlesJavaScriptClient_seesWhatGoogleWouldShowIt() throws Exception {
        JsonNode seen = NodeScript.run("google.mjs", town.url().toString(), "person:" + ALICE, town.hookAddress());
        assertThat(seen.path("rule").toString())
                .isEqualTo("[\"EXDATE;TZID=America/New_York:20270309T100000\",\"RRULE:FREQ=WEEKLY;COUNT=4\"]");
        assertThat(seen.path("duplicate").asText()).isEqualTo("409 duplicate");
        assertThat(seen.path("channel").asText()).isEqualTo("api#channel string");
        assertThat(seen.path("starts").toString())
                .isEqualTo(
                        "[\"2027-03-02T10:00:00-05:00\",\"2027-03-16T10:00:00-04:00\",\"2027-03-23T10:00:00-04:00\"]");
        assertThat(seen.path("news").toString())
                .isEqualTo("[\"confirmed 2027-03-16T10:00:00-04:00\",\"cancelled 2027-03-23T10:00:00-04:00\"]");
        assertThat(seen.path("exceptions").toString()).isEqualTo("[\"Weekly\",\"Special\",\"cancelled\"]");
        assertThat(seen.path("single").asInt()).isEqualTo(1);
        assertThat(seen.path("stale").asText()).isEqualTo("412 conditionNotMet");
        assertThat(seen.path("badSync").asText()).isEqualTo("400 badRequest");
        assertThat(seen.path("badRule").asText()).isEqualTo("400 invalid");
        assertThat(seen.path("privateCopy").asBoolean()).isTrue();
        assertThat(seen.path("busy").toString())
                .isEqualTo("[{\"start\":\"2027-03-03T15:00:00Z\",\"end\":\"2027-03-03T16:00:00Z\"}]");
        assertThat(seen.path("roles").toString()).isEqualTo("[\"owner\",\"owner\",\"reader\"]");
        assertThat(seen.path("stopped").asInt()).isEqualTo(204);
        assertThat(seen.path("gone").asText()).isEqualTo("410 deleted");
        assertThat(town.nextHook()).containsEntry("X-Goog-Channel-Token", "t");
    }
}
