package io.calrelay.sandbox.google;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Checks answers against names and types of Google's own discovery document. */
final class DiscoverySchemas {
    private static final Map<String, String> BY_KIND = Map.of(
            "calendar#event", "Event",
            "calendar#events", "Events",
            "api#channel", "Channel",
            "calendar#calendarList", "CalendarList",
            "calendar#calendarListEntry", "CalendarListEntry",
            "calendar#calendar", "Calendar",
            "calendar#settings", "Settings",
            "calendar#setting", "Setting",
            "calendar#colors", "Colors",
            "calendar#freeBusy", "FreeBusyResponse");
    private static final JsonNode SCHEMAS = read();

    private DiscoverySchemas() {}

    /** What does not fit; empty for answers of no known kind. */
    static List<String> violations(JsonNode answer) {
        List<String> found = new ArrayList<>();
        String name = BY_KIND.getOrDefault(answer.path("kind").asText(), "");
        if (!name.isEmpty()) {
            check(SCHEMAS.path(name), answer, name, found);
        }
        return found;
    }

    private static void check(JsonNode schema, JsonNode value, String place, List<String> found) {
        if (schema.has("$ref")) {
            check(SCHEMAS.path(schema.path("$ref").asText()), value, place, found);
            return;
        }
        boolean fits = switch (schema.path("type").asText()) {
            case "string" -> value.isTextual();
            case "boolean" -> value.isBoolean();
            case "integer" -> value.isIntegralNumber();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            default -> true;
        };
        if (!fits) {
            found.add(place + " is no " + schema.path("type").asText() + ": " + value);
        }
        value.properties().forEach(each -> member(schema, each, place, found));
        if (value.isArray()) {
            value.forEach(each -> check(schema.path("items"), each, place + "[]", found));
        }
    }

    private static void member(JsonNode schema, Map.Entry<String, JsonNode> member, String place, List<String> found) {
        String inner = place + "." + member.getKey();
        JsonNode own = schema.path("properties").path(member.getKey());
        JsonNode further = own.isMissingNode() ? schema.path("additionalProperties") : own;
        if (further.isMissingNode()) {
            found.add(inner + " is not in the discovery document");
        } else {
            check(further, member.getValue(), inner, found);
        }
    }

    private static JsonNode read() {
        try (InputStream file = DiscoverySchemas.class.getResourceAsStream("/google/discovery-schemas.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(file)).path("schemas");
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
