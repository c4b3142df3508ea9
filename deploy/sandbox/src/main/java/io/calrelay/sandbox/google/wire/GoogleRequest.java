package io.calrelay.sandbox.google.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One API call, whether it came alone or inside a batch.
 *
 * @param method the method meant, after {@code X-HTTP-Method-Override}
 * @param path below {@code /calendar/v3/}, still percent-encoded
 * @param headers by lower-case name
 * @param body decoded text; empty for none
 */
public record GoogleRequest(String method, String path, Query query, Map<String, String> headers, String body) {
    public GoogleRequest {
        headers = Map.copyOf(headers);
        // Provider: NetHttpTransport cannot send PATCH and overrides a POST instead (google.md 13.2, run against a
        // stub).
        String override = headers.get("x-http-method-override");
        method = (override == null ? method : override).toUpperCase(Locale.ROOT);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The body as a JSON object; an absent body counts as an empty one. */
    public ObjectNode json() {
        if (body.isBlank()) {
            return Json.object();
        }
        try {
            JsonNode node = Json.MAPPER.readTree(body);
            if (node instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException broken) {
            throw GoogleError.badRequest("parseError", "Parse Error");
        }
        throw GoogleError.badRequest("parseError", "Parse Error");
    }
}
