package io.calrelay.sandbox.netsuite.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.calrelay.sandbox.netsuite.sdf.CustomField;
import io.calrelay.sandbox.netsuite.sdf.CustomRecordObject;
import io.calrelay.sandbox.netsuite.sdf.SdfProject;
import io.calrelay.sandbox.world.Verified;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The record types of the account: NetSuite's own, from {@code catalogue.json}, and those that the SDF project adds. */
public final class Catalogue {
    public static final String EVENT = "calendarevent";
    private static final Map<String, String> ALIASES = Map.of(
            "lead", "customer", "prospect", "customer", "group", "entitygroup", "deletedrecord", "DeletedRecord");
    private static final Set<String> NOT_SCRIPTABLE =
            Set.of("file", "attachment", "entity", "transaction", "DeletedRecord");
    private static final Map<String, List<String>> FAMILIES = Map.of(
            "entity", List.of("employee", "customer", "contact", "partner", "vendor", "entitygroup"),
            "attendee", List.of("employee", "customer", "contact", "partner", "vendor", "entitygroup"),
            "company", List.of("customer", "partner", "vendor"),
            "transaction", List.of("opportunity"));
    // SDF names standard record types by negative numbers in selectrecordtype; the common ones of public projects.
    private static final Map<String, String> STANDARD_NUMBERS = Map.of(
            "-2",
            "customer",
            "-3",
            "vendor",
            "-4",
            "employee",
            "-5",
            "partner",
            "-6",
            "contact",
            "-9",
            "entity",
            "-20",
            EVENT,
            "-23",
            "supportcase",
            "-30",
            "opportunity",
            "-31",
            "opportunity");

    private final Map<String, RecordType> types = new LinkedHashMap<>();

    /**
     * @param mandatory custom event fields that the customer made mandatory, with their kinds
     * @param withheld standard event fields that this account keeps to itself
     */
    public Catalogue(SdfProject project, Map<String, String> mandatory, Set<String> withheld) {
        standard().properties().forEach(each -> types.put(each.getKey(), standardType(each.getKey(), each.getValue())));
        project.customRecords().forEach(each -> types.put(each.id(), customType(each)));
        project.lists().keySet().forEach(each -> types.put(each, listType(each)));
        project.fields().forEach((type, added) -> {
            Map<String, FieldRule> all = new LinkedHashMap<>(type(type).fields());
            added.forEach(field -> all.put(field.id(), custom(field)));
            types.put(type, type(type).withFields(all));
        });
        Map<String, FieldRule> fields = new LinkedHashMap<>(type(EVENT).fields());
        fields.keySet().removeAll(withheld);
        mandatory.forEach((id, kind) -> fields.merge(
                id,
                FieldRule.parse(id, label(id) + " | " + kind.toUpperCase(Locale.ROOT) + " | required"),
                (old, added) -> old.required()));
        types.put(EVENT, type(EVENT).withFields(fields));
    }

    /** The type of that id, in any case; leads and prospects are customers. */
    public RecordType type(String id) {
        String key = id.startsWith("custom") ? id : id.toLowerCase(Locale.ROOT);
        RecordType found = types.get(ALIASES.getOrDefault(key, key));
        if (found == null) {
            throw invalidType(id);
        }
        return found;
    }

    /** The type, if N/record can make and load such records: files, for one, are N/file's. */
    public RecordType scriptable(String id) {
        if (NOT_SCRIPTABLE.contains(id)) {
            throw invalidType(id);
        }
        return type(id);
    }

    private static NetSuiteError invalidType(String id) {
        return new NetSuiteError("INVALID_RCRD_TYPE", "The record type [" + id + "] is invalid.");
    }

    /** The types that a select with that target may point at; empty where nothing is checked. */
    public List<String> family(String target) {
        return FAMILIES.getOrDefault(target, types.containsKey(target) ? List.of(target) : List.of());
    }

    public List<RecordType> all() {
        return List.copyOf(types.values());
    }

    private static RecordType standardType(String id, JsonNode node) {
        Map<String, Map<String, FieldRule>> sublists = new LinkedHashMap<>();
        node.path("sublists").properties().forEach(each -> sublists.put(each.getKey(), fields(each.getValue())));
        return new RecordType(
                id,
                node.path("label").asText(),
                node.path("permission").asText(),
                node.path("ids").asText(id),
                node.path("name").asText("name"),
                false,
                node.path("transaction").asBoolean(),
                true,
                fields(node.path("fields")),
                sublists,
                words(node.path("filters").asText()),
                words(node.path("columns").asText()));
    }

    @Verified(on = "2026-11", source = "netsuite.md 5.6, Oracle sample XML")
    private static RecordType customType(CustomRecordObject object) {
        Map<String, FieldRule> fields = new LinkedHashMap<>();
        String name = object.includeName() ? "Name | TEXT | required; inline" : "Name | TEXT | inline";
        fields.put("name", FieldRule.parse("name", name));
        for (String each : List.of(
                "isinactive: Inactive | CHECKBOX | inline",
                "externalid: External ID | TEXT | max=255",
                "owner: Owner | SELECT:employee",
                "created: Date Created | DATETIME | system",
                "lastmodified: Last Modified | DATETIME | system",
                "lastmodifiedby: Last Modified By | SELECT:employee | system")) {
            String[] pair = each.split(": ", 2);
            fields.put(pair[0], FieldRule.parse(pair[0], pair[1]));
        }
        object.fields().forEach(field -> fields.put(field.id(), custom(field)));
        return new RecordType(
                object.id(),
                object.name(),
                permission(object),
                object.id(),
                "name",
                true,
                false,
                object.optimisticLocking(),
                fields,
                Map.of(),
                Set.of(),
                Set.of());
    }

    private static RecordType listType(String id) {
        Map<String, FieldRule> fields = new LinkedHashMap<>();
        fields.put("name", FieldRule.parse("name", "Name | TEXT | required"));
        fields.put("isinactive", FieldRule.parse("isinactive", "Inactive | CHECKBOX"));
        return new RecordType(id, id, "", id, "name", true, false, false, fields, Map.of(), Set.of(), Set.of());
    }

    private static String permission(CustomRecordObject object) {
        return switch (object.access()) {
            case "NONENEEDED", "NONE" -> "";
            case "CUSTRECORDENTRYPERM" -> "LIST_CUSTRECORDENTRY";
            default -> object.id();
        };
    }

    private static FieldRule custom(CustomField field) {
        FieldType type = FieldType.ofSdf(field.type());
        boolean list = type == FieldType.SELECT || type == FieldType.MULTISELECT;
        String target = list ? STANDARD_NUMBERS.getOrDefault(field.selects(), field.selects()) : "";
        return new FieldRule(
                field.id(),
                field.label(),
                type,
                target,
                List.of(),
                field.mandatory(),
                true,
                false,
                field.display().equals("HIDDEN"),
                field.parent(),
                length(field),
                field.onParentDelete(),
                field.parentSubtab());
    }

    // Free-form text holds 300 characters, a text area 4,000, long text 1,000,000: NetSuite's field types, from
    // Oracle's help on custom fields.
    private static int length(CustomField field) {
        if (field.maxLength() > 0) {
            return field.maxLength();
        }
        return switch (field.type()) {
            case "TEXT" -> 300;
            case "TEXTAREA" -> 4000;
            case "CLOBTEXT", "RICHTEXT" -> 1_000_000;
            default -> 0;
        };
    }

    private static String label(String id) {
        return id.substring(id.indexOf('_') + 1);
    }

    private static Map<String, FieldRule> fields(JsonNode node) {
        Map<String, FieldRule> found = new LinkedHashMap<>();
        node.properties()
                .forEach(each -> found.put(
                        each.getKey(),
                        FieldRule.parse(each.getKey(), each.getValue().asText())));
        return found;
    }

    private static Set<String> words(String text) {
        return text.isEmpty() ? Set.of() : Set.copyOf(new ArrayList<>(List.of(text.split(" "))));
    }

    private static JsonNode standard() {
        try (InputStream in = Catalogue.class.getResourceAsStream("/netsuite/catalogue.json")) {
            return new JsonMapper().readTree(Objects.requireNonNull(in, "catalogue.json is not packed"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
