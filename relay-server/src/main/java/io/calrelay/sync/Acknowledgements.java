package io.calrelay.sync;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Outbox rows that are stored here and that NetSuite may forget with our next call to it. Kept in memory only: a row whose
 * acknowledgement is lost is read again, which changes nothing. Thread-safe.
 */
public final class Acknowledgements {
    private static final int MOST_PER_CALL = 1_000;
    private final Set<Long> rows = new LinkedHashSet<>();

    public synchronized void add(List<Long> stored) {
        rows.addAll(stored);
    }

    /** Takes rows for a call; give them back if it fails. */
    public synchronized List<Long> take() {
        List<Long> taken = rows.stream().limit(MOST_PER_CALL).toList();
        taken.forEach(rows::remove);
        return new ArrayList<>(taken);
    }
}
