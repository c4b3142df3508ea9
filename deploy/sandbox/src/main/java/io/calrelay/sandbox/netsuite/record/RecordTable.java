package io.calrelay.sandbox.netsuite.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** The rows of one type, with an index for every field that was once asked for by value. Not thread-safe. */
final class RecordTable {
    private final TreeMap<Long, StoredRecord> rows = new TreeMap<>();
    private final Map<String, Map<String, TreeSet<Long>>> indexes = new HashMap<>();

    Optional<StoredRecord> find(long id) {
        return Optional.ofNullable(rows.get(id));
    }

    Collection<StoredRecord> all() {
        return new ArrayList<>(rows.values());
    }

    Collection<StoredRecord> whereEqual(String field, String value) {
        TreeSet<Long> ids = indexes.computeIfAbsent(field, this::index).getOrDefault(key(value), new TreeSet<>());
        List<StoredRecord> found = new ArrayList<>();
        for (Long id : ids) {
            StoredRecord row = rows.get(id);
            if (row != null) {
                found.add(row);
            }
        }
        return found;
    }

    void put(StoredRecord row) {
        remove(row.id());
        rows.put(row.id(), row);
        indexes.forEach((field, index) -> index.computeIfAbsent(key(row.text(field)), value -> new TreeSet<>())
                .add(row.id()));
    }

    void remove(long id) {
        StoredRecord old = rows.remove(id);
        if (old != null) {
            indexes.forEach((field, index) -> {
                TreeSet<Long> ids = index.get(key(old.text(field)));
                if (ids != null) {
                    ids.remove(id);
                    if (ids.isEmpty()) {
                        index.remove(key(old.text(field)));
                    }
                }
            });
        }
    }

    private Map<String, TreeSet<Long>> index(String field) {
        Map<String, TreeSet<Long>> index = new HashMap<>();
        rows.values()
                .forEach(row -> index.computeIfAbsent(key(row.text(field)), value -> new TreeSet<>())
                        .add(row.id()));
        return index;
    }

    private static String key(String value) {
        return value.toLowerCase(Locale.ROOT);
    }
}
