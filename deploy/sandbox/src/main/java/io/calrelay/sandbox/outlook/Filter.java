package io.calrelay.sandbox.outlook;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.sandbox.world.Assumed;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/**
 * {@code $filter} on events: comparisons, contains, startswith, any over lists, and, or, not. Works on the wire form with the
 * extended properties beside it.
 */
@Assumed(source = "graph.md 1.1, 6.3 for iCalUId and extended properties; the rest as OData 4 says")
final class Filter {
    private final FilterTokens tokens;

    private Filter(FilterTokens tokens) {
        this.tokens = tokens;
    }

    static Predicate<JsonNode> read(String text) {
        FilterTokens tokens = new FilterTokens(text);
        Predicate<JsonNode> filter = new Filter(tokens).either("");
        if (!tokens.peek().isEmpty()) {
            throw FilterTokens.invalid();
        }
        return filter;
    }

    /** @param variable the range variable of an enclosing {@code any}; empty outside one */
    private Predicate<JsonNode> either(String variable) {
        Predicate<JsonNode> left = both(variable);
        while (tokens.takeIf("or")) {
            left = left.or(both(variable));
        }
        return left;
    }

    private Predicate<JsonNode> both(String variable) {
        Predicate<JsonNode> left = one(variable);
        while (tokens.takeIf("and")) {
            left = left.and(one(variable));
        }
        return left;
    }

    private Predicate<JsonNode> one(String variable) {
        if (tokens.takeIf("not")) {
            return one(variable).negate();
        }
        if (tokens.takeIf("(")) {
            Predicate<JsonNode> inner = either(variable);
            tokens.expect(")");
            return inner;
        }
        String word = tokens.take();
        if (tokens.peek().equals("(")) {
            return word.toLowerCase(Locale.ROOT).endsWith("/any") ? any(word) : function(word, variable);
        }
        return comparison(word, variable);
    }

    private Predicate<JsonNode> any(String word) {
        String list = word.substring(0, word.length() - "/any".length());
        tokens.expect("(");
        String variable = tokens.take();
        tokens.expect(":");
        Predicate<JsonNode> each = either(variable);
        tokens.expect(")");
        return event ->
                StreamSupport.stream(at(event, list, "").spliterator(), false).anyMatch(each);
    }

    private Predicate<JsonNode> function(String name, String variable) {
        tokens.expect("(");
        String path = tokens.take();
        tokens.expect(",");
        String value = literal(tokens.take()).toLowerCase(Locale.ROOT);
        tokens.expect(")");
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "contains" -> event -> lower(event, path, variable).contains(value);
            case "startswith" -> event -> lower(event, path, variable).startsWith(value);
            case "endswith" -> event -> lower(event, path, variable).endsWith(value);
            default -> throw FilterTokens.invalid();
        };
    }

    private Predicate<JsonNode> comparison(String path, String variable) {
        String operator = tokens.take().toLowerCase(Locale.ROOT);
        String raw = tokens.take();
        String value = literal(raw);
        boolean id = path.endsWith("/id") && !variable.isEmpty();
        String wanted = id ? ExtendedProperties.normal(value) : value;
        return switch (operator) {
            case "eq" -> event -> same(event, path, variable, wanted);
            case "ne" -> event -> !same(event, path, variable, wanted);
            case "ge" -> event -> compare(event, path, variable, wanted) >= 0;
            case "gt" -> event -> compare(event, path, variable, wanted) > 0;
            case "le" -> event -> compare(event, path, variable, wanted) <= 0;
            case "lt" -> event -> compare(event, path, variable, wanted) < 0;
            default -> throw FilterTokens.invalid();
        };
    }

    // An extended property's name counts with its case, its value without (graph.md 6.3); other strings compare
    // without.
    private static boolean same(JsonNode event, String path, String variable, String wanted) {
        JsonNode found = at(event, path, variable);
        String text = found.isNull() || found.isMissingNode() ? "null" : found.asText();
        return path.endsWith("/id") ? text.equals(wanted) : text.equalsIgnoreCase(wanted);
    }

    private static int compare(JsonNode event, String path, String variable, String wanted) {
        String text = at(event, path, variable).asText("");
        boolean numbers = text.matches("\\d+") && wanted.matches("\\d+");
        return numbers
                ? Long.compare(Long.parseLong(text), Long.parseLong(wanted))
                : text.compareTo(wanted.replaceFirst("Z$", ""));
    }

    private static String lower(JsonNode event, String path, String variable) {
        return at(event, path, variable).asText("").toLowerCase(Locale.ROOT);
    }

    private static JsonNode at(JsonNode event, String path, String variable) {
        String own = path.equals(variable) ? "" : path;
        String relative =
                !variable.isEmpty() && own.startsWith(variable + "/") ? own.substring(variable.length() + 1) : own;
        return relative.isEmpty() ? event : event.at("/" + relative);
    }

    private static String literal(String token) {
        return token.startsWith("'") ? token.substring(1, token.length() - 1).replace("''", "'") : token;
    }
}
