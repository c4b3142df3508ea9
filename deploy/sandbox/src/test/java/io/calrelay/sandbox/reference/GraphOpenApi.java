package io.calrelay.sandbox.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The Graph OpenAPI subset as JSON Schemas, made strict where the document is lax: it offers "or any object" beside every
 * type that may be null, and it leaves events open. Here null is meant by null, and a member without a name in the metadata
 * is a violation unless it is an OData annotation.
 */
final class GraphOpenApi {
    private static final JsonNode DOCUMENT = Reference.yaml("graph-openapi-subset.yaml");
    private static final String PLACE = "#/components/schemas/";
    private static final String ERROR = "microsoft.graph.ODataErrors.ODataError";
    // Open by nature: whoever writes an extension chooses its members.
    private static final List<String> OPEN = List.of(
            "microsoft.graph.openTypeExtension",
            "microsoft.graph.extension",
            "microsoft.graph.resourceData",
            "microsoft.graph.attachment");
    // Answered by the sandbox, but outside the subset.
    private static final List<String> BESIDE =
            List.of("/users/{}", "/users/{}/mailboxSettings/timeZone", "/users/{}/events/{}/attachments/{}/$value");

    private final Schemas schemas = new Schemas(definitions());

    /** @param path after {@code /v1.0}, decoded */
    List<String> violations(String verb, String path, int status, String body) {
        if (status >= 400) {
            return schemas.violations(ERROR, Reference.parsed(body));
        }
        String plain = plain(path);
        if (plain.equals("/$batch")) {
            return batch(Reference.parsed(body));
        }
        JsonNode operation = operation(verb, plain);
        if (operation.isMissingNode()) {
            boolean beside = BESIDE.stream().anyMatch(each -> fits(each, plain));
            return beside ? List.of() : List.of("no path of the OpenAPI document answers " + verb + " " + plain);
        }
        // Microsoft generates "204" for every PATCH; its pages and its service give 200 and the entity.
        JsonNode schema = verb.equals("PATCH")
                ? operation.at("/requestBody/content/application~1json/schema")
                : success(operation);
        if (schema.isMissingNode() || body.isEmpty()) {
            return body.isEmpty() ? List.of() : List.of(verb + " " + plain + " answers with a body: " + body);
        }
        return answer(schema, Reference.parsed(body));
    }

    /** A type of the metadata, such as {@code event}. */
    List<String> resource(String name, JsonNode value) {
        return schemas.violations(closed("microsoft.graph." + name), value);
    }

    private List<String> batch(JsonNode envelope) {
        List<String> found = new ArrayList<>();
        envelope.path("responses").forEach(part -> {
            if (!part.path("id").isTextual() || !part.path("status").isInt()) {
                found.add("a part of a batch answer without id or status: " + part);
            }
            if (part.path("status").asInt() >= 400) {
                found.addAll(schemas.violations(ERROR, part.path("body")));
            } else if (part.at("/body/@odata.context").asText().endsWith("/events/$entity")) {
                found.addAll(resource("event", part.path("body")));
            }
        });
        return found;
    }

    private List<String> answer(JsonNode schema, JsonNode body) {
        String name = schema.path("$ref").asText().replace(PLACE, "");
        if (!name.isEmpty()) {
            return name.startsWith("x.") ? collection("microsoft.graph.event", body) : named(name, body);
        }
        String items = itemType(schema.at("/properties/value/items"));
        return items.isEmpty() ? List.of() : collection(items, body);
    }

    private List<String> named(String name, JsonNode body) {
        return schemas.violations(closed(name), body);
    }

    private List<String> collection(String items, JsonNode body) {
        List<String> found = new ArrayList<>();
        if (!body.path("value").isArray()) {
            found.add("a collection without value: " + body);
        }
        body.path("value").forEach(each -> found.addAll(named(items, each)));
        body.fieldNames().forEachRemaining(name -> {
            if (!name.equals("value") && !name.startsWith("@odata.")) {
                found.add(name + " beside the value of a collection");
            }
        });
        return found;
    }

    private static String itemType(JsonNode items) {
        JsonNode first = items.has("anyOf") ? items.at("/anyOf/0") : items;
        return first.path("$ref").asText().replace(PLACE, "");
    }

    private static JsonNode operation(String verb, String plain) {
        return DOCUMENT.path("paths").properties().stream()
                .filter(each -> fits(each.getKey(), plain))
                .map(each -> each.getValue().path(verb.toLowerCase(Locale.ROOT)))
                .filter(operation -> !operation.isMissingNode())
                .findFirst()
                .orElse(JsonNodeFactory.instance.missingNode());
    }

    private static JsonNode success(JsonNode operation) {
        return operation.path("responses").properties().stream()
                .filter(each -> each.getKey().startsWith("2"))
                .map(each -> each.getValue().at("/content/application~1json/schema"))
                .findFirst()
                .orElse(JsonNodeFactory.instance.missingNode());
    }

    private static boolean fits(String template, String path) {
        String[] wanted = template.split("/", -1);
        String[] given = path.split("/", -1);
        boolean fits = wanted.length == given.length;
        for (int i = 0; fits && i < wanted.length; i++) {
            fits = wanted[i].startsWith("{") || wanted[i].equalsIgnoreCase(given[i]);
        }
        return fits;
    }

    // The document names each resource once: for the user's calendar, as /users/{id}/…, in the short spelling.
    private static String plain(String path) {
        return path.replaceFirst("^/me(?=/|$)", "/users/me")
                .replaceAll("\\('([^']*)'\\)", "/$1")
                .replace("/microsoft.graph.", "/")
                .replaceFirst("/delta$", "/delta()")
                .replaceFirst("/supportedTimeZones$", "/supportedTimeZones()")
                .replaceFirst(
                        "supportedTimeZones\\(TimeZoneStandard=.*",
                        "supportedTimeZones(TimeZoneStandard={TimeZoneStandard})")
                .replaceFirst("/calendars?/[^/]+/events/", "/events/")
                .replaceFirst("/calendar/(events|calendarView)", "/$1");
    }

    private static String closed(String name) {
        return "closed." + name;
    }

    private static ObjectNode definitions() {
        ObjectNode definitions = JsonNodeFactory.instance.objectNode();
        DOCUMENT.at("/components/schemas").properties().forEach(each -> {
            String name = each.getKey();
            definitions.set(name, schema(each.getValue(), false));
            ObjectNode closed = definitions.putObject(closed(name)).put("$ref", "#/$defs/" + name);
            if (!OPEN.contains(name) && !each.getValue().has("enum")) {
                closed.putObject("patternProperties").putObject("@");
                closed.put("unevaluatedProperties", false);
            }
        });
        return definitions;
    }

    /** @param member whether it describes a member, whose type is meant whole, and not a part of another type */
    private static ObjectNode schema(JsonNode from, boolean member) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        if (from.has("$ref")) {
            String name = from.path("$ref").asText().replace(PLACE, "");
            return schema.put("$ref", "#/$defs/" + (member ? closed(name) : name));
        }
        if (from.has("anyOf")) {
            ArrayNode choice = schema.putArray("anyOf").add(schema(from.at("/anyOf/0"), member));
            choice.addObject().put("type", "null");
            return schema;
        }
        if (from.has("allOf")) {
            ArrayNode parts = schema.putArray("allOf");
            from.path("allOf").forEach(part -> parts.add(schema(part, false)));
            return schema;
        }
        type(from, schema);
        if (from.has("items")) {
            schema.set("items", schema(from.path("items"), true));
        }
        ObjectNode members = schema.putObject("properties");
        from.path("properties").properties().forEach(each -> members.set(each.getKey(), schema(each.getValue(), true)));
        return schema;
    }

    private static void type(JsonNode from, ObjectNode schema) {
        ArrayNode types = schema.putArray("type").add(from.path("type").asText());
        if (from.path("nullable").asBoolean()) {
            types.add("null");
        }
        Stream.of("format", "pattern", "minimum", "maximum", "enum", "required")
                .filter(from::has)
                .forEach(keyword -> schema.set(keyword, from.get(keyword)));
        if (from.path("format").asText().equals("base64url")) {
            schema.remove("format");
        }
    }
}
