package io.calrelay.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.contract.ErrorCode;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads request bodies member by member; what is unknown or wrong is refused by name. */
final class JsonBodies {
    static final ObjectMapper JSON = new ObjectMapper();

    private JsonBodies() {}

    static JsonNode parse(String body) {
        try {
            JsonNode node = JSON.readTree(body);
            if (node == null || node.isMissingNode()) {
                throw new Refused(ErrorCode.MESSAGE_INVALID, "The body is empty; send JSON.", "");
            }
            return node;
        } catch (JsonProcessingException notJson) {
            throw new Refused(ErrorCode.MESSAGE_INVALID, "The body is not JSON.", "");
        }
    }

    /** @param known the members that may be there */
    static ObjectNode object(String body, Set<String> known) {
        if (!(parse(body) instanceof ObjectNode object)) {
            throw new Refused(ErrorCode.MESSAGE_INVALID, "The body is no JSON object.", "");
        }
        for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                throw new Refused(ErrorCode.SETTING_UNKNOWN, "'" + name + "' is not known.", "/" + name);
            }
        }
        return object;
    }

    /** The member turned into a value; refused with the possible values if it cannot be. */
    static <T> Optional<T> member(ObjectNode object, String name, Function<String, Optional<T>> read, String possible) {
        JsonNode node = object.get(name);
        if (node == null || node.isNull()) {
            return Optional.empty();
        }
        Optional<T> value = node.isValueNode() ? read.apply(node.asText()) : Optional.empty();
        if (value.isEmpty()) {
            throw new Refused(
                    ErrorCode.VALUE_INVALID,
                    "'" + name + "' cannot be " + node + "; possible: " + possible + ".",
                    "/" + name);
        }
        return value;
    }

    static Optional<Boolean> flag(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.equals("true") || lower.equals("false") ? Optional.of(Boolean.valueOf(lower)) : Optional.empty();
    }
}
