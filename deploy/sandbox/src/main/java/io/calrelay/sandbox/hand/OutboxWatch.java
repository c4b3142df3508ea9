package io.calrelay.sandbox.hand;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.sandbox.netsuite.NetSuiteCloud;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Knows which rows of the SuiteApp's outbox the relay cannot know of yet. A row is sent once a push that names it was answered well, or
 * once a RESTlet's answer that carries it went out: the latter is how rows arrive whose push failed or was left out because one before
 * it had failed. Thread-safe.
 */
final class OutboxWatch {
    private static final String ROWS = "customrecord_calrelay_outbox";
    private final NetSuiteCloud netsuite;
    private final Set<Long> sent = ConcurrentHashMap.newKeySet();

    OutboxWatch(NetSuiteCloud netsuite) {
        this.netsuite = netsuite;
        netsuite.whenTold(this::note);
    }

    /** How many rows stand in the outbox that were not sent in either way. */
    long unsent() {
        return netsuite.ids(ROWS).stream().filter(row -> !sent.contains(row)).count();
    }

    private void note(String text) {
        try {
            JsonNode message = HandJson.JSON.readTree(text);
            if (message != null) {
                message.path("rows").forEach(row -> sent.add(row.path("row").asLong()));
            }
        } catch (JsonProcessingException notOurs) {
            // Other scripts may send what they like.
        }
    }
}
