package io.calrelay.sandbox.outlook;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.sandbox.world.CallNote;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One request to Graph, whether it came alone or inside a batch.
 *
 * @param path after {@code /v1.0}, raw
 * @param headers by lower-case name
 * @param root what links are minted on, such as {@code http://127.0.0.1:8701/graph/v1.0}
 */
record Call(
        String method,
        String path,
        Query query,
        Map<String, List<String>> headers,
        JsonNode body,
        Caller caller,
        String root,
        CallNote note) {
    Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    Preferences preferences() {
        return new Preferences(headers.getOrDefault("prefer", List.of()));
    }
}
