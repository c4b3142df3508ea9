package io.calrelay.sandbox.outlook;

import static io.calrelay.sandbox.outlook.GraphBox.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.sandbox.clients.NodeScript;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Microsoft's JavaScript client against the simulated Graph: {@code src/test/clients/graph.mjs}. */
class NodeClientTest {
    private final GraphBox box = new GraphBox();

    @AfterEach
    void close() {
        box.close();
    }

    @Test
    void microsoftsJavaScriptClient_seesWhatGraphWouldShowIt() throws Exception {
        JsonNode seen = NodeScript.run("graph.mjs", box.origin(), "person:" + ALICE);
        assertThat(seen.path("starts").toString())
                .isEqualTo("[\"2026-03-23T08:00\",\"2026-03-30T07:00\",\"2026-04-06T07:00\",\"2026-04-13T07:00\"]");
        assertThat(seen.path("edited").asText()).isEqualTo("exception of 2026-03-30T07:00:00Z");
        assertThat(seen.path("subjects").toString()).isEqualTo("[\"Weekly\",\"Special\",\"Weekly\"]");
        assertThat(seen.path("cancelled").toString()).isEqualTo("[\"2026-04-06\"]");
        assertThat(seen.path("exceptions").toString()).isEqualTo("[\"Special\"]");
        assertThat(seen.path("inTokyo").asText()).isEqualTo("2026-03-23T17:00");
        assertThat(seen.path("delta").toString())
                .isEqualTo("[\"exception\",\"occurrence\",\"occurrence\",\"seriesMaster\"]");
        assertThat(seen.path("stale").asText()).isEqualTo("412 ErrorIrresolvableConflict");
        assertThat(seen.path("crossing").asText()).isEqualTo("400 ErrorOccurrenceCrossingBoundary");
        assertThat(seen.path("batch").toString()).isEqualTo("[200,400]");
        assertThat(seen.path("attachment").toString()).isEqualTo("[\"notes.txt 400000\"]");
        assertThat(seen.path("gone").asText()).isEqualTo("404 ErrorItemNotFound");
        assertThat(seen.path("removed").toString()).isEqualTo("[\"deleted\"]");
    }
}
