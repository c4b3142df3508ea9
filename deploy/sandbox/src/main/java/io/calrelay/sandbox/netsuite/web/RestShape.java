package io.calrelay.sandbox.netsuite.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.netsuite.record.Draft;
import io.calrelay.sandbox.netsuite.record.FieldRule;
import io.calrelay.sandbox.netsuite.record.FieldType;
import io.calrelay.sandbox.netsuite.record.RecordType;
import io.calrelay.sandbox.netsuite.record.Records;
import io.calrelay.sandbox.netsuite.record.Rows;
import io.calrelay.sandbox.netsuite.record.StoredRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Events as the REST record API writes them: camel-case properties, selects as objects, sublists as {@code items}. */
final class RestShape {
    private static final Set<String> NOT_EXPOSED = Set.of(
            "frequency",
            "period",
            "recurrencedow",
            "recurrencedowmask",
            "recurrencedowim",
            "exclusiondate",
            "enddate",
            "seriesstartdate",
            "endbydate",
            "noenddate");
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("startdate", "startDate"),
            Map.entry("starttime", "startTime"),
            Map.entry("endtime", "endTime"),
            Map.entry("alldayevent", "allDayEvent"),
            Map.entry("timedevent", "timedEvent"),
            Map.entry("accesslevel", "accessLevel"),
            Map.entry("supportcase", "supportCase"),
            Map.entry("relateditem", "relatedItem"),
            Map.entry("customform", "customForm"),
            Map.entry("remindertype", "reminderType"),
            Map.entry("reminderminutes", "reminderMinutes"),
            Map.entry("sendemail", "sendEmail"),
            Map.entry("createddate", "createdDate"),
            Map.entry("lastmodifieddate", "lastModifiedDate"),
            Map.entry("completeddate", "completedDate"),
            Map.entry("externalid", "externalId"));

    private RestShape() {}

    /** Properties are taken in any case; unknown ones are ignored, as the default validation only warns. */
    static void apply(RecordType type, Draft draft, JsonNode body) {
        body.properties().forEach(each -> {
            String id = each.getKey().toLowerCase(Locale.ROOT);
            if (id.equals("attendee")) {
                draft.lines("attendee", lines(type, each.getValue().path("items"), draft));
            } else if (type.field(id) != null && !NOT_EXPOSED.contains(id)) {
                ScreenValues.set(type, draft, id, plain(each.getValue()));
            }
        });
    }

    private static JsonNode plain(JsonNode value) {
        return value.isObject() ? value.path("id") : value;
    }

    private static List<Map<String, Object>> lines(RecordType type, JsonNode items, Draft draft) {
        ArrayNode plain = JsonNodeFactory.instance.arrayNode();
        items.forEach(item -> {
            ObjectNode line = plain.addObject();
            item.properties().forEach(each -> {
                String key = each.getKey().toLowerCase(Locale.ROOT);
                JsonNode value = plain(each.getValue());
                boolean none = key.equals("response") && value.asText().equals("NO_RESPONSE");
                line.set(key, none ? JsonNodeFactory.instance.textNode("NORESPONSE") : value);
            });
        });
        List<Map<String, Object>> merged = new ArrayList<>(draft.lines("attendee"));
        for (Map<String, Object> line : ScreenValues.lines(type, "attendee", plain, merged)) {
            merged.removeIf(old -> Objects.equals(old.get("attendee"), line.get("attendee")));
            merged.add(line);
        }
        return merged;
    }

    static ObjectNode of(Records records, StoredRecord row) {
        RecordType type = records.catalogue().type(row.type());
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("id", Long.toString(row.id()));
        for (FieldRule field : type.fields().values()) {
            Object value = row.fields().get(field.id());
            if (value != null && !NOT_EXPOSED.contains(field.id())) {
                put(records, node, NAMES.getOrDefault(field.id(), field.id()), field, value);
            }
        }
        ArrayNode items = node.putObject("attendee").putArray("items");
        for (Map<String, Object> line : row.lines("attendee")) {
            Map<String, Object> shown = new LinkedHashMap<>(line);
            shown.computeIfPresent("response", (key, value) -> value.equals("NORESPONSE") ? "NO_RESPONSE" : value);
            ObjectNode item = items.addObject();
            type.sublists().getOrDefault("attendee", Map.of()).values().forEach(column -> {
                Object value = shown.get(column.id());
                if (value != null) {
                    put(records, item, column.id(), column, value);
                }
            });
        }
        return node;
    }

    private static void put(Records records, ObjectNode node, String name, FieldRule field, Object value) {
        if (value instanceof Boolean flag) {
            node.put(name, flag);
        } else if (field.type() == FieldType.SELECT) {
            String text = value.toString();
            node.putObject(name)
                    .put("id", text)
                    .put("refName", Rows.display(records.catalogue(), records.store(), field, text));
        } else if (value instanceof Number number) {
            node.put(name, number.doubleValue());
        } else {
            node.put(name, value.toString());
        }
    }
}
