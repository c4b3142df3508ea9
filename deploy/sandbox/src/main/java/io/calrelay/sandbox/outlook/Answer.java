package io.calrelay.sandbox.outlook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one call is answered with.
 *
 * @param body null for an empty answer
 */
record Answer(
        int status, Map<String, String> headers, @Nullable JsonNode body) {
    Answer {
        headers = Map.copyOf(headers);
    }

    static Answer of(int status, JsonNode body) {
        return new Answer(status, Map.of(), body);
    }

    static Answer ok(JsonNode body) {
        return of(200, body);
    }

    static Answer empty(int status) {
        return new Answer(status, Map.of(), null);
    }

    Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, body);
    }
}
