package io.calrelay.sandbox.outlook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/**
 * What a delta link stands for. The window is frozen in it (graph.md 5).
 *
 * @param since the version of the mailbox that the caller has; -1 in a first round
 * @param upTo the version that the caller will have when the round is done
 * @param after the last item of the page before; 0 at the start of a round
 */
record DeltaToken(Window window, long since, long upTo, int after) {
    static final long NOTHING = -1;

    String write() {
        JsonNode json = Json.object()
                .put("f", window.from().toString())
                .put("u", window.until().toString())
                .put("s", since)
                .put("t", upTo)
                .put("a", after);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Json.bytes(json));
    }

    static DeltaToken read(String text) {
        try {
            String json = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            JsonNode node = Json.parse(json);
            Window window = new Window(Instant.parse(Json.text(node, "f")), Instant.parse(Json.text(node, "u")));
            return new DeltaToken(
                    window,
                    node.path("s").asLong(),
                    node.path("t").asLong(),
                    node.path("a").asInt());
        } catch (JsonProcessingException | RuntimeException malformed) {
            throw new GraphProblem(
                    400, "ErrorInvalidSyncStateData", "The sync state data is corrupted or otherwise invalid.");
        }
    }

    DeltaToken onFrom(int number) {
        return new DeltaToken(window, since, upTo, number);
    }

    static DeltaToken first(Window window, long upTo) {
        return new DeltaToken(window, NOTHING, upTo, 0);
    }

    DeltaToken upTo(long version) {
        return new DeltaToken(window, since, version, after);
    }

    /** @param again whether it tells this round's changes once more */
    DeltaToken nextRound(boolean again) {
        return new DeltaToken(window, again ? Math.max(0, since) : upTo, upTo, 0);
    }

    boolean firstRound() {
        return since == NOTHING;
    }
}
