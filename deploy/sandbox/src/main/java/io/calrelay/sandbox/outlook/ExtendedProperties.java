package io.calrelay.sandbox.outlook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.calrelay.sandbox.world.Verified;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Single-value extended properties, by ids of the form {@code String {GUID} Name X}. Never in delta, never echoed by POST. */
@Verified(on = "2021-07-01", source = "graph.md 6.3 [S20]")
final class ExtendedProperties {
    private static final Pattern ID =
            Pattern.compile("(?i)(\\w+) +(0x[0-9a-f]+|\\{[0-9a-f-]{36}\\} +(?:Name|Id) +(?-i:.+))");

    private ExtendedProperties() {}

    static void read(JsonNode sent, Map<String, String> into) {
        for (JsonNode each : sent.path("singleValueExtendedProperties")) {
            into.put(normal(Json.text(each, "id")), Json.text(each, "value"));
        }
    }

    /** The properties whose id passes, as {@code $expand} gives them. */
    static ArrayNode write(Map<String, String> properties, Predicate<String> wanted) {
        ArrayNode list = Json.array();
        properties.forEach((id, value) -> {
            if (wanted.test(id)) {
                list.addObject().put("id", id).put("value", value);
            }
        });
        return list;
    }

    /** One spelling for ids that differ only in the case of type and GUID; a name keeps its own. */
    static String normal(String id) {
        Matcher form = ID.matcher(id.strip());
        if (!form.matches()) {
            throw new GraphProblem(
                    400, "ErrorInvalidArgument", "The property id '" + id + "' is not valid for an extended property.");
        }
        String type = form.group(1).substring(0, 1).toUpperCase(Locale.ROOT)
                + form.group(1).substring(1).toLowerCase(Locale.ROOT);
        String rest = form.group(2);
        int close = rest.indexOf('}');
        String guid = rest.substring(0, close + 1).toLowerCase(Locale.ROOT);
        return type + " " + (close < 0 ? rest.toLowerCase(Locale.ROOT) : guid + rest.substring(close + 1));
    }
}
