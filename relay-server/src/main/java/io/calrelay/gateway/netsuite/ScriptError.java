package io.calrelay.gateway.netsuite;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What NetSuite says when a call fails. Empty texts where it says nothing that can be read.
 *
 * @param code NetSuite's own, such as {@code SSS_REQUEST_LIMIT_EXCEEDED}
 */
record ScriptError(String code, String message) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern AS_TEXT = Pattern.compile("error code: (\\S+)\\s+error message: (.*)", Pattern.DOTALL);

    static ScriptError of(String body) {
        JsonNode error = parse(body).map(answer -> answer.path("error")).orElseGet(JSON::missingNode);
        if (!error.isObject()) {
            Matcher text = AS_TEXT.matcher(body);
            return text.find() ? new ScriptError(text.group(1), text.group(2)) : new ScriptError("", "");
        }
        String code = error.path("code").asText("");
        String message = error.path("message").asText("");
        return unfold(message).orElseGet(() -> new ScriptError(code, message));
    }

    // Provider: a thrown N/error arrives with its stringified JSON as the message (netsuite.md 3.6, seen by third
    // parties).
    private static Optional<ScriptError> unfold(String message) {
        return parse(message)
                .filter(inner -> inner.path("name").isTextual())
                .map(inner -> new ScriptError(
                        inner.path("name").asText(), inner.path("message").asText("")));
    }

    private static Optional<JsonNode> parse(String text) {
        if (!text.stripLeading().startsWith("{")) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(JSON.readTree(text));
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }
}
