package io.calrelay.sandbox.netsuite.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.netsuite.record.Draft;
import io.calrelay.sandbox.netsuite.record.FieldRule;
import io.calrelay.sandbox.netsuite.record.RecordType;
import io.calrelay.sandbox.netsuite.record.ScriptValues;
import io.calrelay.sandbox.netsuite.record.StoredRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rows as they cross to the JavaScript {@code Record} and back. */
final class RecordJson {
    private static final JsonMapper JSON = new JsonMapper();

    private RecordJson() {}

    /** What scripts see of a row: the fields that its type has in this account. */
    static ObjectNode of(RecordType type, StoredRecord row) {
        ObjectNode node = JSON.createObjectNode();
        node.put("type", row.type()).put("id", row.id()).put("version", row.version());
        ObjectNode fields = JSON.valueToTree(row.fields());
        node.set("fields", fields.retain(type.fields().keySet()));
        node.set("sublists", JSON.valueToTree(row.sublists()));
        return node;
    }

    /** Only these fields, as {@code newRecord} of an inline edit has them. */
    static ObjectNode only(RecordType type, StoredRecord row, Set<String> fields) {
        ObjectNode node = of(type, row);
        ((ObjectNode) node.get("fields")).retain(fields);
        node.putObject("sublists");
        return node;
    }

    /** Field types and labels, which the JavaScript side needs to turn values into dates and booleans. */
    static ObjectNode describe(RecordType type) {
        ObjectNode node = JSON.createObjectNode().put("id", type.id()).put("label", type.label());
        describe(node.putObject("fields"), type.fields());
        ObjectNode sublists = node.putObject("sublists");
        type.sublists().forEach((name, columns) -> describe(sublists.putObject(name), columns));
        return node;
    }

    private static void describe(ObjectNode into, Map<String, FieldRule> fields) {
        fields.values().forEach(field -> {
            ArrayNode each = into.putArray(field.id());
            each.add(field.type().name()).add(field.label()).add(field.mandatory());
        });
    }

    /** Applies what a script changed: {@code {fields: {id: raw}, sublists: {id: [line]}}}. */
    static void apply(RecordType type, Draft draft, JsonNode changes) {
        changes.path("fields").properties().forEach(each -> set(type, draft, each.getKey(), each.getValue()));
        changes.path("sublists").properties().forEach(each -> {
            Map<String, FieldRule> columns = type.sublists().get(each.getKey());
            if (columns != null) {
                draft.lines(each.getKey(), lines(columns, each.getValue()));
            }
        });
    }

    /** What the account does not define is dropped, and what only NetSuite sets stays as it is. */
    static void set(RecordType type, Draft draft, String id, JsonNode raw) {
        FieldRule field = type.field(id);
        if (field != null && !field.system()) {
            draft.set(id, ScriptValues.stored(field, raw));
        }
    }

    private static List<Map<String, Object>> lines(Map<String, FieldRule> columns, JsonNode raw) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (JsonNode line : raw) {
            Map<String, Object> values = new LinkedHashMap<>();
            line.properties().forEach(each -> {
                FieldRule column = columns.get(each.getKey());
                Object value = column == null ? null : ScriptValues.stored(column, each.getValue());
                if (value != null) {
                    values.put(each.getKey(), value);
                }
            });
            lines.add(values);
        }
        return lines;
    }
}
