package io.calrelay.sandbox.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.TreeMap;

/** The members and types of a JSON value without its values: what two answers of one kind have in common. */
public final class Shape {
    private Shape() {}

    /** Objects keep their members, in alphabetical order; arrays keep their elements; anything else becomes its type's name. */
    public static JsonNode of(JsonNode value) {
        if (value.isObject()) {
            TreeMap<String, JsonNode> members = new TreeMap<>();
            value.properties().forEach(each -> members.put(each.getKey(), of(each.getValue())));
            ObjectNode shape = JsonNodeFactory.instance.objectNode();
            members.forEach(shape::set);
            return shape;
        }
        if (value.isArray()) {
            ArrayNode shape = JsonNodeFactory.instance.arrayNode();
            value.forEach(each -> shape.add(of(each)));
            return shape;
        }
        return TextNode.valueOf(value.getNodeType().name());
    }
}
