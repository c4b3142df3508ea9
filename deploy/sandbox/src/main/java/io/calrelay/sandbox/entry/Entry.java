package io.calrelay.sandbox.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A JSON object that a person wrote, read member by member. Each reader throws {@link WrongEntry} with the member's path when the
 * member is missing, of the wrong type or outside its range; null counts as missing.
 */
public final class Entry {
    private final ObjectNode json;
    private final String path;

    private Entry(ObjectNode json, String path) {
        this.json = json;
        this.path = path;
    }

    /** @param path of the object itself; empty for the outermost one */
    public static Entry of(JsonNode json, String path) {
        if (json instanceof ObjectNode object) {
            return new Entry(object, path);
        }
        throw new WrongEntry(path.isEmpty() ? "the body" : path, "is no JSON object");
    }

    /** Refuses members of any other name: a misspelt one would silently not hold. */
    public Entry only(String... names) {
        List<String> known = List.of(names);
        json.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw wrong(name, "is not known; known are " + String.join(", ", new TreeSet<>(known)));
            }
        });
        return this;
    }

    public boolean has(String name) {
        return json.hasNonNull(name);
    }

    /** As it stands; missing node when it is missing. */
    public JsonNode node(String name) {
        return json.path(name);
    }

    public Entry child(String name) {
        return of(json.path(name), pathOf(name));
    }

    /** Not empty. */
    public String text(String name) {
        return find(name)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> wrong(name, has(name) ? "is empty" : "is missing"));
    }

    public Optional<String> find(String name) {
        if (!has(name)) {
            return Optional.empty();
        }
        if (!json.path(name).isTextual()) {
            throw wrong(name, "is no text");
        }
        return Optional.of(json.path(name).asText());
    }

    /** In lower case. */
    public String email(String name) {
        return email(text(name), pathOf(name));
    }

    /** @throws WrongEntry if the text has not the shape of an address */
    public static String email(String text, String path) {
        if (!text.matches("[^@\\s]+@[^@\\s]+")) {
            throw new WrongEntry(path, "is no e-mail address");
        }
        return text.toLowerCase(Locale.ROOT);
    }

    /** @param most inclusive */
    public long whole(String name, long least, long most) {
        JsonNode value = json.path(name);
        boolean fits = value.isIntegralNumber() && value.canConvertToLong();
        if (!fits || value.asLong() < least || value.asLong() > most) {
            throw wrong(name, "is no whole number from " + least + " to " + most);
        }
        return value.asLong();
    }

    /** @param most inclusive */
    public double number(String name, double least, double most) {
        JsonNode value = json.path(name);
        if (!value.isNumber() || value.asDouble() < least || value.asDouble() > most) {
            throw wrong(name, "is no number from " + least + " to " + most);
        }
        return value.asDouble();
    }

    public boolean flag(String name, boolean usual) {
        if (has(name) && !json.path(name).isBoolean()) {
            throw wrong(name, "is neither true nor false");
        }
        return json.path(name).asBoolean(usual);
    }

    /** An IANA name. */
    public ZoneId zone(String name, String usual) {
        String zone = find(name).orElse(usual);
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw wrong(name, "is no IANA time zone");
        }
        return ZoneId.of(zone);
    }

    public <T> T choice(String name, Map<String, T> choices, String usual) {
        T found = choices.get(find(name).orElse(usual));
        if (found == null) {
            throw wrong(name, "is none of " + String.join(", ", new TreeSet<>(choices.keySet())));
        }
        return found;
    }

    /** Of an array; none when it is missing. */
    public List<JsonNode> list(String name) {
        if (has(name) && !json.path(name).isArray()) {
            throw wrong(name, "is no list");
        }
        List<JsonNode> all = new ArrayList<>();
        json.path(name).forEach(all::add);
        return all;
    }

    /** Of an array; none when it is missing. */
    public List<String> texts(String name) {
        List<JsonNode> all = list(name);
        for (int at = 0; at < all.size(); at++) {
            if (!all.get(at).isTextual()) {
                throw wrong(name + "[" + at + "]", "is no text");
            }
        }
        return all.stream().map(JsonNode::asText).toList();
    }

    public WrongEntry wrong(String name, String what) {
        return new WrongEntry(pathOf(name), what);
    }

    public String pathOf(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
