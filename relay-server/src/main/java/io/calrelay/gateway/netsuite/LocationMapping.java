package io.calrelay.gateway.netsuite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A location: free text on one line (netsuite.md 1.1); none is the empty text on both sides. */
final class LocationMapping {
    private LocationMapping() {}

    static void write(String location, ObjectNode content) {
        content.put("location", SingleLine.of(location));
    }

    static String read(JsonNode event) {
        return event.path("location").asText();
    }
}
