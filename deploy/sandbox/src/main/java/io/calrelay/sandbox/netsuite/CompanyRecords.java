package io.calrelay.sandbox.netsuite;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.sandbox.netsuite.record.Catalogue;
import io.calrelay.sandbox.netsuite.record.RecordStore;
import io.calrelay.sandbox.netsuite.record.RecordType;
import io.calrelay.sandbox.netsuite.record.StoredRecord;
import io.calrelay.sandbox.world.People;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Puts the company file's people and records into the account, past scripts and checks. */
final class CompanyRecords {
    private static final Set<String> STAGES = Set.of("customer", "lead", "prospect");
    private final Catalogue catalogue;
    private final RecordStore store;
    private final InstantSource clock;

    CompanyRecords(Catalogue catalogue, RecordStore store, InstantSource clock) {
        this.catalogue = catalogue;
        this.store = store;
        this.clock = clock;
    }

    /** Everybody in this world is an employee. */
    void hire(People people) {
        for (People.Person person : people.all()) {
            if (store.find("employee", person.employeeId()).isEmpty()) {
                employee(person.employeeId(), person.name(), person.email());
                store.reserve("entity", person.employeeId());
            }
        }
    }

    void employee(long id, String name, String email) {
        Map<String, Object> fields = named(name);
        fields.put("email", email);
        fields.put("isinactive", false);
        put("employee", id, fields, Map.of());
    }

    /** @param json an entry of the company file's {@code records} */
    long add(JsonNode json) {
        String kind = json.path("type").asText().toLowerCase(Locale.ROOT);
        RecordType type = catalogue.type(kind);
        long id = json.path("id").asLong(0);
        if (id <= 0) {
            id = store.nextId(type.idSpace());
        }
        for (RecordType other : catalogue.all()) {
            if (other.idSpace().equals(type.idSpace())
                    && store.find(other.id(), id).isPresent()) {
                throw new IllegalArgumentException(
                        "records: the id " + id + " of " + kind + " is taken by a " + other.id());
            }
        }
        store.reserve(type.idSpace(), id);
        put(type.id(), id, fields(kind, id, json), lines(type, json));
        return id;
    }

    private static Map<String, Object> fields(String kind, long id, JsonNode json) {
        String name = json.path("name").asText(json.path("title").asText(kind + " " + id));
        Map<String, Object> fields = named(name);
        fields.put("isinactive", json.path("isinactive").asBoolean(false));
        copy(json, "email", fields, "email");
        copy(json, "status", fields, "status");
        copy(json, "company", fields, "company");
        if (STAGES.contains(kind)) {
            fields.put("stage", kind.toUpperCase(Locale.ROOT));
        }
        switch (kind) {
            case "opportunity" -> {
                fields.put("title", name);
                fields.put("tranid", "OPP" + id);
                copy(json, "entity", fields, "entity");
                copy(json, "owner", fields, "salesrep");
            }
            case "supportcase" -> {
                fields.put("title", name);
                fields.put("casenumber", Long.toString(id));
                copy(json, "entity", fields, "company");
                copy(json, "owner", fields, "assigned");
            }
            default -> fields.put(kind.equals("group") ? "groupname" : "companyname", name);
        }
        return fields;
    }

    private static Map<String, List<Map<String, Object>>> lines(RecordType type, JsonNode json) {
        List<Map<String, Object>> members = new ArrayList<>();
        json.path("members").forEach(each -> members.add(Map.of("memberkey", each.asText())));
        return type.sublists().containsKey("groupmembers") ? Map.of("groupmembers", members) : Map.of();
    }

    private static void copy(JsonNode json, String from, Map<String, Object> fields, String to) {
        String value = json.path(from).asText("");
        if (!value.isEmpty()) {
            fields.put(to, value);
        }
    }

    private static Map<String, Object> named(String name) {
        Map<String, Object> fields = new LinkedHashMap<>();
        int space = name.indexOf(' ');
        fields.put("entityid", name);
        fields.put("altname", name);
        fields.put("name", name);
        fields.put("firstname", space < 0 ? name : name.substring(0, space));
        fields.put("lastname", space < 0 ? name : name.substring(space + 1));
        return fields;
    }

    private void put(String typeId, long id, Map<String, Object> fields, Map<String, List<Map<String, Object>>> lines) {
        RecordType type = catalogue.type(typeId);
        String now = clock.instant().toString();
        for (String stamp : List.of("lastmodifieddate", "createddate", "datecreated")) {
            fields.put(stamp, now);
        }
        fields.keySet().retainAll(type.fields().keySet());
        store.put(new StoredRecord(typeId, id, 1, fields, lines));
    }
}
