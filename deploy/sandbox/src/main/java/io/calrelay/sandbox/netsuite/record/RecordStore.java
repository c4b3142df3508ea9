package io.calrelay.sandbox.netsuite.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** All committed rows of the account. Thread-safe; a commit and its uniqueness checks are one step. */
public final class RecordStore {
    /** What the deleted-record search still knows of a row (netsuite.md 6: no internal id). */
    public record Deleted(String type, String name, String externalId, Instant at, long by, String context) {}

    private static final long FIRST_ID = 1001;
    private final Map<String, RecordTable> tables = new LinkedHashMap<>();
    private final Map<String, Long> nextIds = new HashMap<>();
    private final List<Deleted> deleted = new ArrayList<>();

    /** Runs a step that no other commit can come between. */
    public synchronized <T> T atomically(Supplier<T> step) {
        return step.get();
    }

    public synchronized Optional<StoredRecord> find(String type, long id) {
        return table(type).find(id);
    }

    /** All rows of a type in the order of their ids. */
    public synchronized Collection<StoredRecord> all(String type) {
        return table(type).all();
    }

    /** The rows whose field holds that value in any case, by an index that is kept from the first question on. */
    public synchronized Collection<StoredRecord> whereEqual(String type, String field, String value) {
        return table(type).whereEqual(field, value);
    }

    public synchronized void put(StoredRecord row) {
        table(row.type()).put(row);
    }

    public synchronized void remove(String type, long id) {
        table(type).remove(id);
    }

    public synchronized void bury(Deleted tombstone) {
        deleted.add(tombstone);
    }

    public synchronized List<Deleted> buried() {
        return List.copyOf(deleted);
    }

    public synchronized long nextId(String idSpace) {
        long id = nextIds.getOrDefault(idSpace, FIRST_ID);
        nextIds.put(idSpace, id + 1);
        return id;
    }

    /** Keeps ids that were given from outside from being given again. */
    public synchronized void reserve(String idSpace, long id) {
        nextIds.merge(idSpace, id + 1, Math::max);
    }

    public synchronized List<String> types() {
        return List.copyOf(tables.keySet());
    }

    public synchronized Map<String, Long> counters() {
        return Map.copyOf(nextIds);
    }

    private RecordTable table(String type) {
        return tables.computeIfAbsent(type, name -> new RecordTable());
    }
}
