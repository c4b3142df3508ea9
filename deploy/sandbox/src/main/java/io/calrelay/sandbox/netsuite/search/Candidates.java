package io.calrelay.sandbox.netsuite.search;

import io.calrelay.sandbox.netsuite.record.Catalogue;
import io.calrelay.sandbox.netsuite.record.FieldRule;
import io.calrelay.sandbox.netsuite.record.FieldType;
import io.calrelay.sandbox.netsuite.record.RecordStore;
import io.calrelay.sandbox.netsuite.record.RecordType;
import io.calrelay.sandbox.netsuite.record.Records;
import io.calrelay.sandbox.netsuite.record.Role;
import io.calrelay.sandbox.netsuite.record.Rows;
import io.calrelay.sandbox.netsuite.record.Session;
import io.calrelay.sandbox.netsuite.record.StoredRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The rows a search has to look at: by id or index where the filter names exact values, else all of the type. */
final class Candidates {
    private static final Set<FieldType> EXACT = Set.of(FieldType.TEXT, FieldType.TEXTAREA, FieldType.SELECT);
    private final Records records;
    private final RecordStore store;

    Candidates(Records records) {
        this.records = records;
        this.store = records.store();
    }

    Collection<StoredRecord> of(SearchRequest request, Session session) {
        String stage = request.type().toUpperCase(Locale.ROOT);
        List<StoredRecord> found = new ArrayList<>();
        for (String type : types(request, session)) {
            found.addAll(type.equals("DeletedRecord") ? deleted() : narrowed(type, request.criterion()));
        }
        if (stage.equals("LEAD") || stage.equals("PROSPECT")) {
            found.removeIf(row -> !row.text("stage").equals(stage));
        }
        return found;
    }

    private List<String> types(SearchRequest request, Session session) {
        Catalogue catalogue = records.catalogue();
        String type = catalogue.type(request.type()).id();
        List<String> family = catalogue.family(type);
        return (family.isEmpty() ? List.of(type) : family)
                .stream()
                        .filter(each ->
                                session.role().level(catalogue.type(each).permission()) != Role.Level.NONE)
                        .toList();
    }

    private Collection<StoredRecord> narrowed(String typeId, Criterion criterion) {
        RecordType type = records.catalogue().type(typeId);
        List<Criterion> parts = criterion instanceof Criterion.All all ? all.parts() : List.of(criterion);
        for (Criterion part : parts) {
            if (part instanceof Criterion.Test test && exact(type, test)) {
                return rows(type, test);
            }
        }
        return store.all(typeId);
    }

    private static boolean exact(RecordType type, Criterion.Test test) {
        if (!test.join().isEmpty()
                || !Set.of("is", "anyof").contains(test.operator())
                || test.values().contains("@NONE@")) {
            return false;
        }
        FieldRule rule = type.field(field(test));
        return test.name().equals("internalid") || (rule != null && EXACT.contains(rule.type()));
    }

    private Collection<StoredRecord> rows(RecordType type, Criterion.Test test) {
        Map<Long, StoredRecord> found = new TreeMap<>();
        for (String value : test.values()) {
            Collection<StoredRecord> hits = test.name().equals("internalid")
                    ? store.find(type.id(), Rows.id(value)).stream().toList()
                    : store.whereEqual(type.id(), field(test), value);
            hits.forEach(row -> found.put(row.id(), row));
        }
        return found.values();
    }

    private static String field(Criterion.Test test) {
        return test.name().equals("externalidstring") ? "externalid" : test.name();
    }

    private List<StoredRecord> deleted() {
        List<StoredRecord> found = new ArrayList<>();
        for (RecordStore.Deleted each : store.buried()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("name", each.name());
            fields.put("recordtype", each.type());
            fields.put("deleteddate", each.at().toString());
            fields.put("deletedby", Long.toString(each.by()));
            fields.put("context", each.context());
            fields.put("externalid", each.externalId());
            fields.put("iscustomrecord", each.type().startsWith("customrecord"));
            found.add(new StoredRecord("DeletedRecord", 0, 1, fields, Map.of()));
        }
        return found;
    }
}
