package io.calrelay.sandbox.google.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.world.Verified;
import java.util.LinkedHashMap;
import java.util.Map;

/** The {@code fields} parameter: {@code items(id,start/dateTime),nextSyncToken}. */
@Verified(on = "2026-04-01", source = "Google's partial-response guide, common to its JSON APIs")
public final class FieldMask {
    private final Map<String, FieldMask> wanted = new LinkedHashMap<>();

    private FieldMask() {}

    /** @throws GoogleError 400 when the parentheses do not match */
    public static FieldMask parse(String text) {
        FieldMask mask = new FieldMask();
        int end = mask.read(text, 0);
        if (end != text.length()) {
            throw GoogleError.invalidParameter("fields");
        }
        return mask;
    }

    public ObjectNode of(ObjectNode whole) {
        return (ObjectNode) cut(whole);
    }

    private JsonNode cut(JsonNode node) {
        if (wanted.isEmpty() || wanted.containsKey("*")) {
            return node;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode cut = Json.array();
            array.forEach(each -> cut.add(cut(each)));
            return cut;
        }
        ObjectNode cut = Json.object();
        wanted.forEach((name, inner) -> {
            if (node.has(name)) {
                cut.set(name, inner.cut(node.get(name)));
            }
        });
        return cut;
    }

    /** Reads a comma-separated list; returns the place of what ends it. */
    private int read(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != ')') {
            int end = at;
            while (end < text.length() && ",()/".indexOf(text.charAt(end)) < 0) {
                end++;
            }
            FieldMask inner = wanted.computeIfAbsent(text.substring(at, end), name -> new FieldMask());
            at = inner.readInside(text, end);
            if (at < text.length() && text.charAt(at) == ',') {
                at++;
            }
        }
        return at;
    }

    private int readInside(String text, int at) {
        if (at < text.length() && text.charAt(at) == '/') {
            int end = at + 1;
            while (end < text.length() && ",()/".indexOf(text.charAt(end)) < 0) {
                end++;
            }
            FieldMask inner = wanted.computeIfAbsent(text.substring(at + 1, end), name -> new FieldMask());
            return inner.readInside(text, end);
        }
        if (at < text.length() && text.charAt(at) == '(') {
            int end = read(text, at + 1);
            if (end >= text.length()) {
                throw GoogleError.invalidParameter("fields");
            }
            return end + 1;
        }
        return at;
    }
}
