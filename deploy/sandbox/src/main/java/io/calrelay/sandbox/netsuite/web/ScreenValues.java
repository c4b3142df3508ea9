package io.calrelay.sandbox.netsuite.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.netsuite.record.Draft;
import io.calrelay.sandbox.netsuite.record.FieldRule;
import io.calrelay.sandbox.netsuite.record.FieldType;
import io.calrelay.sandbox.netsuite.record.NetSuiteError;
import io.calrelay.sandbox.netsuite.record.RecordType;
import io.calrelay.sandbox.netsuite.record.Rows;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Field values as the screens' JSON bodies carry them. */
final class ScreenValues {
    private ScreenValues() {}

    /** Sets a field from a body; fields that the account does not define are refused by name. */
    static void set(RecordType type, Draft draft, String id, JsonNode value) {
        FieldRule field = type.field(id);
        if (field == null) {
            throw new NetSuiteError("INVALID_FIELD_ID", "There is no field " + id + " on " + type.id() + ".");
        }
        if (!field.system()) {
            draft.set(id, stored(field, value));
        }
    }

    static @Nullable Object stored(FieldRule field, JsonNode value) {
        if (value.isNull()
                || value.isMissingNode()
                || (value.isTextual() && value.asText().isEmpty())) {
            return field.type() == FieldType.CHECKBOX ? Boolean.FALSE : null;
        }
        try {
            return switch (field.type()) {
                case CHECKBOX ->
                    value.isBoolean() ? value.asBoolean() : value.asText().equals("T");
                case MULTISELECT -> many(value);
                case DATE -> LocalDate.parse(value.asText()).toString();
                case TIMEOFDAY -> LocalTime.parse(value.asText()).toString().substring(0, 5);
                case DATETIME -> Instant.parse(value.asText()).toString();
                case INTEGER -> Long.valueOf(value.asText());
                case FLOAT -> Double.valueOf(value.asText());
                default -> plain(field, value);
            };
        } catch (DateTimeException | NumberFormatException unreadable) {
            throw NetSuiteError.invalidValue(field.id(), value.asText());
        }
    }

    private static String plain(FieldRule field, JsonNode value) {
        if (value.isContainerNode()) {
            throw NetSuiteError.invalidValue(field.id(), value);
        }
        return value.asText();
    }

    private static List<String> many(JsonNode value) {
        List<String> ids = new ArrayList<>();
        value.forEach(each -> ids.add(each.asText()));
        return List.copyOf(ids);
    }

    /** Lines of a sublist; what a line leaves out keeps the value of the line that had the same key before. */
    static List<Map<String, Object>> lines(
            RecordType type, String sublist, JsonNode body, List<Map<String, Object>> before) {
        Map<String, FieldRule> columns = type.sublists().getOrDefault(sublist, Map.of());
        List<Map<String, Object>> lines = new ArrayList<>();
        for (JsonNode each : body) {
            Map<String, Object> line = new LinkedHashMap<>();
            String key = each.path(sublist).asText();
            before.stream()
                    .filter(old -> key.equals(old.get(sublist)))
                    .findFirst()
                    .ifPresent(line::putAll);
            each.properties().forEach(cell -> {
                FieldRule column = columns.get(cell.getKey());
                Object value = column == null || column.system() ? null : stored(column, cell.getValue());
                if (value != null) {
                    line.put(cell.getKey(), value);
                }
            });
            lines.add(line);
        }
        return lines;
    }

    /** References as numbers, boxes never ticked as false, everything else as it is stored. */
    static void show(ObjectNode into, FieldRule field, @Nullable Object value) {
        if (value == null && field.type() == FieldType.CHECKBOX) {
            into.put(field.id(), false);
        } else if (value == null) {
            into.putNull(field.id());
        } else if (value instanceof Boolean flag) {
            into.put(field.id(), flag);
        } else if (value instanceof Long number) {
            into.put(field.id(), number);
        } else if (value instanceof Number number) {
            into.put(field.id(), number.doubleValue());
        } else if (value instanceof List<?>) {
            into.set(field.id(), list(value));
        } else if (!field.target().isEmpty() && Rows.id(value.toString()) >= 0) {
            into.put(field.id(), Rows.id(value.toString()));
        } else {
            into.put(field.id(), value.toString());
        }
    }

    static ArrayNode list(@Nullable Object value) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        if (value instanceof List<?> many) {
            many.forEach(each -> list.add(String.valueOf(each)));
        }
        return list;
    }

    static ArrayNode showLines(Map<String, FieldRule> columns, List<Map<String, Object>> lines) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (Map<String, Object> line : lines) {
            ObjectNode node = list.addObject();
            columns.values().stream()
                    .filter(column -> !column.id().equals("id"))
                    .forEach(column -> show(node, column, line.get(column.id())));
        }
        return list;
    }
}
