package io.calrelay.sandbox.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts the calls that the relay made to the clouds, and what the SuiteApp's scripts cost. Thread-safe. */
public final class CallLog {
    /** @param path a template without ids, such as {@code /users/{user}/events/{id}}; for RESTlets the script id */
    public record Key(Service service, String method, String path, int status) {}

    /**
     * @param count calls
     * @param records event records that those calls carried, in either direction
     * @param units SuiteScript governance units used; 0 where none are metered
     * @param addedMs milliseconds that user-event scripts added to saves; 0 elsewhere
     */
    public record Row(Key key, long count, long records, long units, double addedMs) {
        Row plus(long moreRecords, long moreUnits, double moreMs) {
            return new Row(key, count + 1, records + moreRecords, units + moreUnits, addedMs + moreMs);
        }
    }

    private final Map<Key, Row> rows = new LinkedHashMap<>();

    public synchronized void add(Key key, long records, long units, double addedMs) {
        rows.compute(key, (k, row) -> (row == null ? new Row(key, 0, 0, 0, 0) : row).plus(records, units, addedMs));
    }

    public synchronized List<Row> rows() {
        return new ArrayList<>(rows.values());
    }

    public synchronized void clear() {
        rows.clear();
    }
}
