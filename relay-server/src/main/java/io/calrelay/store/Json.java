package io.calrelay.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.Function;

/** Trees of JSON. Absent values are left out, so that later versions can add members without touching stored rows. */
final class Json {
    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static String text(JsonNode object, String member) {
        JsonNode value = object.get(member);
        if (value == null || !value.isTextual()) {
            throw new IllegalStateException("stored content lacks " + member);
        }
        return value.textValue();
    }

    static Optional<String> maybeText(JsonNode object, String member) {
        return member(object, member).map(JsonNode::textValue);
    }

    static Optional<JsonNode> member(JsonNode object, String member) {
        return Optional.ofNullable(object.get(member)).filter(value -> !value.isNull());
    }

    static <T> Optional<T> read(JsonNode object, String member, Function<JsonNode, T> reader) {
        return member(object, member).map(reader);
    }
}
