package io.calrelay.sandbox.netsuite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.netsuite.record.Catalogue;
import io.calrelay.sandbox.netsuite.record.FieldRule;
import io.calrelay.sandbox.netsuite.record.FieldType;
import io.calrelay.sandbox.netsuite.record.RecordStore;
import io.calrelay.sandbox.netsuite.record.RecordType;
import io.calrelay.sandbox.netsuite.record.StoredRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the account's rows down and reads them again. */
final class AccountBook {
    private static final JsonMapper JSON = new JsonMapper();
    private final Catalogue catalogue;
    private final RecordStore store;

    AccountBook(Catalogue catalogue, RecordStore store) {
        this.catalogue = catalogue;
        this.store = store;
    }

    ObjectNode write() {
        ObjectNode book = JSON.createObjectNode();
        book.set("counters", JSON.valueToTree(store.counters()));
        ArrayNode rows = book.putArray("rows");
        store.types().forEach(type -> store.all(type).forEach(row -> rows.add(JSON.valueToTree(row))));
        ArrayNode deleted = book.putArray("deleted");
        store.buried()
                .forEach(each -> deleted.addObject()
                        .put("type", each.type())
                        .put("name", each.name())
                        .put("externalId", each.externalId())
                        .put("at", each.at().toString())
                        .put("by", each.by())
                        .put("context", each.context()));
        return book;
    }

    void read(JsonNode book) {
        book.path("counters")
                .properties()
                .forEach(each -> store.reserve(each.getKey(), each.getValue().asLong() - 1));
        book.path("rows").forEach(row -> store.put(row(row)));
        book.path("deleted")
                .forEach(each -> store.bury(new RecordStore.Deleted(
                        each.path("type").asText(),
                        each.path("name").asText(),
                        each.path("externalId").asText(),
                        Instant.parse(each.path("at").asText()),
                        each.path("by").asLong(),
                        each.path("context").asText())));
    }

    private StoredRecord row(JsonNode json) {
        RecordType type = catalogue.type(json.path("type").asText());
        Map<String, List<Map<String, Object>>> sublists = new LinkedHashMap<>();
        json.path("sublists").properties().forEach(each -> {
            List<Map<String, Object>> lines = new ArrayList<>();
            Map<String, FieldRule> columns = type.sublists().getOrDefault(each.getKey(), Map.of());
            each.getValue().forEach(line -> lines.add(values(columns, line)));
            sublists.put(each.getKey(), lines);
        });
        return new StoredRecord(
                type.id(),
                json.path("id").asLong(),
                json.path("version").asLong(),
                values(type.fields(), json.path("fields")),
                sublists);
    }

    private static Map<String, Object> values(Map<String, FieldRule> rules, JsonNode json) {
        Map<String, Object> values = new LinkedHashMap<>();
        json.properties().forEach(each -> values.put(each.getKey(), value(rules.get(each.getKey()), each.getValue())));
        return values;
    }

    private static Object value(@Nullable FieldRule rule, JsonNode json) {
        if (json.isBoolean()) {
            return json.asBoolean();
        }
        if (json.isArray()) {
            List<String> many = new ArrayList<>();
            json.forEach(each -> many.add(each.asText()));
            return List.copyOf(many);
        }
        if (json.isNumber()) {
            boolean whole = rule == null || rule.type() == FieldType.INTEGER;
            return whole ? (Object) json.asLong() : (Object) json.asDouble();
        }
        return json.asText();
    }
}
