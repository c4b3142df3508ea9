package io.calrelay.sandbox.google.wire;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Short words for JSON trees. */
public final class Json {
    public static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    public static String text(ObjectNode node, String field) {
        return node.path(field).asText("");
    }

    /** The objects of an array field; empty when the field is absent. */
    public static List<ObjectNode> objects(ObjectNode node, String field) {
        List<ObjectNode> found = new ArrayList<>();
        node.path(field).forEach(each -> {
            if (each instanceof ObjectNode object) {
                found.add(object);
            }
        });
        return found;
    }

    public static List<String> texts(ObjectNode node, String field) {
        List<String> found = new ArrayList<>();
        node.path(field).forEach(each -> found.add(each.asText()));
        return found;
    }

    /** The object under that field, empty and detached when absent. */
    public static ObjectNode child(ObjectNode node, String field) {
        return node.get(field) instanceof ObjectNode object ? object : object();
    }
}
