package io.calrelay.sandbox.netsuite;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.sandbox.entry.Entry;
import io.calrelay.sandbox.entry.WrongEntry;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts the company file's people and records into the account, past scripts and checks. */
final class CompanyRecords {
    private static final Set<String> STAGES = Set.of("customer", "lead", "prospect");
    private static final Map<String, String> KINDS = Stream.of(
                    "customer",
                    "lead",
                    "prospect",
                    "contact",
                    "opportunity",
                    "supportcase",
                    "partner",
                    "vendor",
                    "group",
                    "resource")
            .collect(Collectors.toMap(kind -> kind, kind -> kind));
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

    /**
     * Adds one record.
     *
     * @param entry of the company file's {@code records}, or the body of a call to the hand
     * @return its internal id
     * @throws io.calrelay.sandbox.entry.WrongEntry naming the member that is wrong
     */
    synchronized long add(Entry entry) {
        entry.only(
                "type",
                "id",
                "name",
                "title",
                "email",
                "company",
                "entity",
                "status",
                "owner",
                "members",
                "location",
                "isinactive");
        String kind = entry.choice("type", KINDS, "");
        RecordType type = catalogue.type(kind);
        long id = entry.has("id") ? entry.whole("id", 1, Integer.MAX_VALUE) : store.nextId(type.idSpace());
        isFree(entry, type, id);
        Map<String, Object> fields = fields(kind, id, entry);
        Map<String, List<Map<String, Object>>> lines = lines(type, entry);
        store.reserve(type.idSpace(), id);
        put(type.id(), id, fields, lines);
        return id;
    }

    boolean hasEntity(long id) {
        return catalogue.family("entity").stream()
                .anyMatch(type -> store.find(type, id).isPresent());
    }

    private void isFree(Entry entry, RecordType type, long id) {
        for (RecordType other : catalogue.all()) {
            if (other.idSpace().equals(type.idSpace())
                    && store.find(other.id(), id).isPresent()) {
                throw entry.wrong("id", "is taken: " + id + " is a record of the type " + other.id());
            }
        }
    }

    private Map<String, Object> fields(String kind, long id, Entry entry) {
        String name = entry.find("name").or(() -> entry.find("title")).orElse(kind + " " + id);
        Map<String, Object> fields = named(name);
        fields.put("isinactive", entry.flag("isinactive", false));
        entry.find("status").ifPresent(status -> fields.put("status", status));
        entry.find("location").ifPresent(location -> fields.put("location", location));
        if (entry.has("email")) {
            fields.put("email", entry.email("email"));
        }
        refer(entry, "company", "company", fields, "company");
        if (STAGES.contains(kind)) {
            fields.put("stage", kind.toUpperCase(Locale.ROOT));
        }
        switch (kind) {
            case "opportunity" -> {
                fields.put("title", name);
                fields.put("tranid", "OPP" + id);
                refer(entry, "entity", "company", fields, "entity");
                refer(entry, "owner", "employee", fields, "salesrep");
            }
            case "supportcase" -> {
                fields.put("title", name);
                fields.put("casenumber", Long.toString(id));
                refer(entry, "entity", "company", fields, "company");
                refer(entry, "owner", "employee", fields, "assigned");
            }
            default -> fields.put(kind.equals("group") ? "groupname" : "companyname", name);
        }
        return fields;
    }

    private Map<String, List<Map<String, Object>>> lines(RecordType type, Entry entry) {
        List<Map<String, Object>> members = new ArrayList<>();
        List<JsonNode> listed = entry.list("members");
        for (int at = 0; at < listed.size(); at++) {
            long member = listed.get(at).asLong();
            exists(entry.pathOf("members[" + at + "]"), "entity", member);
            members.add(Map.of("memberkey", Long.toString(member)));
        }
        return type.sublists().containsKey("groupmembers") ? Map.of("groupmembers", members) : Map.of();
    }

    private void refer(Entry entry, String member, String target, Map<String, Object> fields, String field) {
        if (entry.has(member)) {
            long id = entry.whole(member, 1, Integer.MAX_VALUE);
            exists(entry.pathOf(member), target, id);
            fields.put(field, Long.toString(id));
        }
    }

    private void exists(String path, String target, long id) {
        boolean found = catalogue.family(target).stream()
                .anyMatch(type -> store.find(type, id).isPresent());
        if (!found) {
            throw new WrongEntry(path, "names no " + target + ": there is none with the id " + id);
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
