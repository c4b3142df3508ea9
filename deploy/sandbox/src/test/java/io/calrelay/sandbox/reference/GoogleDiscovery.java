package io.calrelay.sandbox.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Google's discovery document as JSON Schemas. A member that the document does not name is a violation, though Google's own
 * clients would pass over it.
 */
final class GoogleDiscovery {
    private static final JsonNode DOCUMENT = Reference.json("google-calendar-v3-discovery.json");
    private static final List<String> KEPT = List.of("type", "format", "properties", "items", "additionalProperties");
    // The two envelopes of google.md 10.1, and the token endpoint's errors.
    private static final String ERRORS = """
            {"item": {"type": "object", "required": ["domain", "reason", "message"], "additionalProperties": false,
              "properties": {"domain": {"type": "string"}, "reason": {"type": "string"}, "message": {"type": "string"},
               "locationType": {"enum": ["parameter", "header"]}, "location": {"type": "string"}}},
             "backend": {"type": "object", "required": ["errors", "code", "message"], "additionalProperties": false,
              "properties": {"errors": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/item"}},
               "code": {"type": "integer"}, "message": {"type": "string"}}},
             "frontEnd": {"type": "object", "required": ["code", "message", "status"], "additionalProperties": false,
              "properties": {"errors": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/item"}},
               "code": {"type": "integer"}, "message": {"type": "string"},
               "status": {"enum": ["PERMISSION_DENIED", "UNAUTHENTICATED"]},
               "details": {"type": "array", "items": {"type": "object", "required": ["@type", "reason", "domain"],
                "properties": {"metadata": {"type": "object"}}}}}},
             "error": {"type": "object", "required": ["error"], "additionalProperties": false,
              "properties": {"error": {"oneOf": [{"$ref": "#/$defs/backend"}, {"$ref": "#/$defs/frontEnd"}]}}},
             "tokenError": {"type": "object", "required": ["error", "error_description"], "additionalProperties": false,
              "properties": {"error": {"type": "string"}, "error_description": {"type": "string"}}},
             "token": {"type": "object", "required": ["access_token", "expires_in", "token_type"],
              "additionalProperties": false, "properties": {"access_token": {"type": "string"},
               "expires_in": {"type": "integer"}, "token_type": {"const": "Bearer"}}}}""";

    private record Method(String verb, List<String> path, String response) {
        boolean answers(String otherVerb, List<String> segments) {
            return verb.equals(otherVerb)
                    && path.size() == segments.size()
                    && IntStream.range(0, path.size())
                            .allMatch(i ->
                                    path.get(i).startsWith("{") || path.get(i).equals(segments.get(i)));
        }
    }

    private final Schemas schemas = new Schemas(definitions());
    private final List<Method> methods = new ArrayList<>();

    GoogleDiscovery() {
        addMethods(DOCUMENT);
        // A path with fewer variables is the better match: events/import before events/{eventId}.
        methods.sort((one, other) -> Long.compare(variables(one), variables(other)));
    }

    /** @param path below {@code /calendar/v3/} */
    List<String> violations(String verb, String path, int status, String body) {
        if (status >= 400) {
            return refusal(status, body);
        }
        String schema = methods.stream()
                .filter(method -> method.answers(verb, List.of(path.split("/", -1))))
                .map(Method::response)
                .findFirst()
                .orElse("unknown");
        if (schema.equals("unknown")) {
            return List.of("no method of the discovery document answers " + verb + " " + path);
        }
        if (schema.isEmpty() || status == 304) {
            return body.isEmpty() ? List.of() : List.of(verb + " " + path + " answers with a body: " + body);
        }
        return schemas.violations(schema, Reference.parsed(body));
    }

    List<String> refusal(int status, String body) {
        // 502 and 503 come from in front of the API, in HTML (google.md 10.2).
        if (status > 500 && body.startsWith("<html>")) {
            return List.of();
        }
        JsonNode json = Reference.parsed(body);
        List<String> found = new ArrayList<>(schemas.violations("error", json));
        if (json.at("/error/code").asInt() != status) {
            found.add("code " + json.at("/error/code") + " in an answer with status " + status);
        }
        return found;
    }

    List<String> token(int status, String body) {
        return schemas.violations(status == 200 ? "token" : "tokenError", Reference.parsed(body));
    }

    /** A resource by the name that the document gives it, such as {@code Event}. */
    List<String> resource(String name, JsonNode value) {
        return schemas.violations(name, value);
    }

    private static long variables(Method method) {
        return method.path().stream().filter(segment -> segment.startsWith("{")).count();
    }

    private void addMethods(JsonNode level) {
        level.path("methods")
                .forEach(method -> methods.add(new Method(
                        method.path("httpMethod").asText(),
                        List.of(method.path("path").asText().split("/", -1)),
                        method.at("/response/$ref").asText(""))));
        level.path("resources").forEach(this::addMethods);
    }

    private static ObjectNode definitions() {
        ObjectNode definitions = (ObjectNode) Reference.parsed(ERRORS);
        DOCUMENT.path("schemas").properties().forEach(each -> definitions.set(each.getKey(), schema(each.getValue())));
        return definitions;
    }

    private static ObjectNode schema(JsonNode from) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        if (from.has("$ref")) {
            return schema.put("$ref", "#/$defs/" + from.path("$ref").asText());
        }
        KEPT.stream().filter(from::has).forEach(keyword -> schema.set(keyword, from.get(keyword)));
        if (schema.path("type").asText().equals("any")) {
            schema.remove("type");
        }
        if (from.has("items")) {
            schema.set("items", schema(from.get("items")));
        }
        if (from.has("additionalProperties")) {
            schema.set("additionalProperties", schema(from.get("additionalProperties")));
        }
        if (from.has("properties")) {
            ObjectNode members = schema.putObject("properties");
            from.path("properties").properties().forEach(each -> members.set(each.getKey(), schema(each.getValue())));
            if (!from.has("additionalProperties")) {
                schema.put("additionalProperties", false);
            }
        }
        return schema;
    }
}
