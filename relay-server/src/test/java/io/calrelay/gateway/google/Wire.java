package io.calrelay.gateway.google;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.calendar.model.Event;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Events as they are after JSON: explicit nulls gone, as Google drops them; times as text. */
final class Wire {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Wire() {}

    static Event across(Event event) {
        try {
            JsonNode sent = JSON.readTree(json(event));
            dropNulls(sent);
            return event(sent.toString());
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static String json(Event event) {
        try {
            return GsonFactory.getDefaultInstance().toString(event);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static Event event(String json) {
        try {
            return GsonFactory.getDefaultInstance().fromString(json, Event.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void dropNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.removeIf(JsonNode::isNull);
        }
        node.forEach(Wire::dropNulls);
    }
}
