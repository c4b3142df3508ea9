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
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
    private static final Set<String> READ_ONLY = Set.of("owner", "recurrence");
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
            } else if (type.field(id) != null && !NOT_EXPOSED.contains(id) && !READ_ONLY.contains(id)) {
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

    /** @param self the record's own address; sublists are links to below it unless they are asked for */
    static ObjectNode of(Records records, StoredRecord row, String self, boolean expanded) {
        RecordType type = records.catalogue().type(row.type());
        ObjectNode node = linked(self);
        node.put("id", Long.toString(row.id()));
        for (FieldRule field : type.fields().values()) {
            Object value = row.fields().get(field.id());
            if (value != null && !NOT_EXPOSED.contains(field.id())) {
                put(records, node, NAMES.getOrDefault(field.id(), field.id()), field, value);
            }
        }
        node.set("attendee", expanded ? attendees(records, row, self, true) : linked(self + "/attendee"));
        return node;
    }

    /** The sublist: its lines, or links to them. */
    static ObjectNode attendees(Records records, StoredRecord row, String self, boolean expanded) {
        RecordType type = records.catalogue().type(row.type());
        ObjectNode list = linked(self + "/attendee");
        ArrayNode items = list.putArray("items");
        for (Map<String, Object> line : row.lines("attendee")) {
            ObjectNode item = linked(self + "/attendee/" + line.get("id"));
            if (expanded) {
                line(records, type, line, item);
            }
            items.add(item);
        }
        int count = items.size();
        return list.put("count", count).put("hasMore", false).put("offset", 0).put("totalResults", count);
    }

    private static void line(Records records, RecordType type, Map<String, Object> line, ObjectNode item) {
        Map<String, Object> shown = new LinkedHashMap<>(line);
        shown.computeIfPresent("response", (key, value) -> value.equals("NORESPONSE") ? "NO_RESPONSE" : value);
        type.sublists().getOrDefault("attendee", Map.of()).values().forEach(column -> {
            Object value = shown.get(column.id());
            if (value != null) {
                put(records, item, column.id(), column, value);
            }
        });
    }

    private static ObjectNode linked(String address) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.putArray("links").addObject().put("rel", "self").put("href", address);
        return node;
    }

    private static void put(Records records, ObjectNode node, String name, FieldRule field, Object value) {
        if (value instanceof Boolean flag) {
            node.put(name, flag);
        } else if (field.type() == FieldType.SELECT) {
            String text = value.toString();
            ObjectNode reference = node.putObject(name);
            reference.putArray("links");
            reference.put("id", text).put("refName", Rows.display(records.catalogue(), records.store(), field, text));
        } else if (value instanceof Number number) {
            node.put(name, number.doubleValue());
        } else if (field.type() == FieldType.DATETIME) {
            node.put(
                    name,
                    Instant.parse(value.toString())
                            .truncatedTo(ChronoUnit.SECONDS)
                            .toString());
        } else {
            node.put(name, value.toString());
        }
    }
}
