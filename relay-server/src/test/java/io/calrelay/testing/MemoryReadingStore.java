package io.calrelay.testing;

import io.calrelay.model.Side;
import io.calrelay.ports.ReadingStore;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The reading store in memory. Thread-safe. */
public final class MemoryReadingStore implements ReadingStore {
    private final Set<Long> seen = new HashSet<>();
    private final Map<Side, MemoryReading> readings = new TreeMap<>(Comparator.comparing(Side::wireName));
    private final Map<Long, Instant> awaited = new TreeMap<>();

    MemoryReadingStore() {}

    @Override
    public synchronized Optional<Reading> find(Side side) {
        return kept(side).map(MemoryReading::reading);
    }

    @Override
    public synchronized List<Reading> all() {
        return readings.values().stream().map(MemoryReading::reading).toList();
    }

    @Override
    public synchronized void open(Side side, Instant at) {
        readings.computeIfAbsent(side, fresh -> new MemoryReading(fresh, at));
    }

    @Override
    public synchronized void close(Side side) {
        readings.remove(side);
    }

    @Override
    public synchronized void markDue(Side side, Instant at) {
        kept(side).ifPresent(reading -> reading.due.mark(at));
    }

    @Override
    public synchronized boolean succeeded(Success success, Instant seenDue) {
        return kept(success.side())
                .map(reading -> reading.succeeded(success, seenDue))
                .orElse(true);
    }

    @Override
    public synchronized void failed(Side side, String problem, Instant retryAt) {
        kept(side).ifPresent(reading -> reading.failed(problem, retryAt));
    }

    @Override
    public synchronized void dropCursor(Side side) {
        kept(side).ifPresent(MemoryReading::dropCursor);
    }

    @Override
    public synchronized List<Long> awaitedRows() {
        return awaited.keySet().stream().filter(row -> !seen.contains(row)).toList();
    }

    @Override
    public synchronized void awaitRows(Collection<Long> rows, Instant at) {
        rows.forEach(row -> awaited.putIfAbsent(row, Micros.cut(at)));
    }

    @Override
    public synchronized void rowsSeen(Collection<Long> rows, Instant at) {
        rows.forEach(row -> awaited.put(row, Micros.cut(at)));
        seen.addAll(rows);
    }

    @Override
    public synchronized void forgetRowsBefore(Instant moment) {
        awaited.values().removeIf(since -> since.isBefore(Micros.cut(moment)));
        seen.retainAll(awaited.keySet());
    }

    private Optional<MemoryReading> kept(Side side) {
        return Optional.ofNullable(readings.get(side));
    }
}
