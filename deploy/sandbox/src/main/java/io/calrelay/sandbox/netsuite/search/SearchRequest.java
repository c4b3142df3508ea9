package io.calrelay.sandbox.netsuite.search;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.sandbox.netsuite.record.NetSuiteError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A search as a script defines it: type, filter expression and columns. */
public record SearchRequest(String type, Criterion criterion, List<Column> columns) {
    /** @param json {@code {type, filters, columns}} with filters as an expression */
    public static SearchRequest parse(JsonNode json) {
        List<Column> columns = new ArrayList<>();
        json.path("columns")
                .forEach(each -> columns.add(new Column(
                        each.path("name").asText(),
                        each.path("join").asText(""),
                        each.path("sort").asText(""),
                        each.path("summary").asText("").toUpperCase(Locale.ROOT))));
        return new SearchRequest(json.path("type").asText(), criterion(json.path("filters")), List.copyOf(columns));
    }

    private static Criterion criterion(JsonNode node) {
        if (node.isMissingNode() || node.isNull() || node.isEmpty()) {
            return new Criterion.All(List.of());
        }
        if (node.path(0).isTextual() && !isNot(node.path(0))) {
            return test(node);
        }
        return sequence(node);
    }

    /** Terms between {@code and}, {@code or}; {@code and} binds closer. */
    private static Criterion sequence(JsonNode node) {
        List<Criterion> alternatives = new ArrayList<>();
        List<Criterion> together = new ArrayList<>();
        boolean negate = false;
        for (JsonNode each : node) {
            String word = each.isTextual() ? each.asText().toLowerCase(Locale.ROOT) : "";
            switch (word) {
                case "and" -> {}
                case "or" -> {
                    alternatives.add(new Criterion.All(List.copyOf(together)));
                    together.clear();
                }
                case "not" -> negate = true;
                default -> {
                    Criterion term = criterion(each);
                    together.add(negate ? new Criterion.Not(term) : term);
                    negate = false;
                }
            }
        }
        alternatives.add(new Criterion.All(List.copyOf(together)));
        return alternatives.size() == 1 ? alternatives.get(0) : new Criterion.Any(alternatives);
    }

    private static boolean isNot(JsonNode node) {
        return node.asText().equalsIgnoreCase("not");
    }

    private static Criterion.Test test(JsonNode node) {
        if (!node.isArray() || node.size() < 2) {
            throw new NetSuiteError("SSS_INVALID_SRCH_FILTER_EXPR", "Malformed search filter expression: " + node);
        }
        String[] path = node.path(0).asText().split("\\.", 2);
        List<String> values = new ArrayList<>();
        for (int at = 2; at < node.size(); at++) {
            JsonNode value = node.get(at);
            if (value.isArray()) {
                value.forEach(each -> values.add(text(each)));
            } else {
                values.add(text(value));
            }
        }
        String operator = node.path(1).asText().toLowerCase(Locale.ROOT);
        return path.length == 1
                ? new Criterion.Test(path[0], "", operator, List.copyOf(values))
                : new Criterion.Test(path[1], path[0], operator, List.copyOf(values));
    }

    private static String text(JsonNode value) {
        if (value.isObject()) {
            throw new NetSuiteError(
                    "SSS_INVALID_SRCH_FILTER_EXPR", "A search filter takes text, numbers and booleans, not " + value);
        }
        return value.isBoolean() ? (value.asBoolean() ? "T" : "F") : value.asText("");
    }
}
