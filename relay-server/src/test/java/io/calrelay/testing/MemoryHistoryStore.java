package io.calrelay.testing;

import io.calrelay.model.MeetingId;
import io.calrelay.ports.HistoryStore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The history in memory. Thread-safe. */
public final class MemoryHistoryStore implements HistoryStore {
    private final List<Kept> entries = new ArrayList<>();

    MemoryHistoryStore() {}

    synchronized long add(Entry entry) {
        long id = entries.size() + 1L;
        entries.add(new Kept(id, with(entry, entry.outcome())));
        return id;
    }

    @Override
    public synchronized void finish(long id, String outcome) {
        if (id < 1 || id > entries.size()) {
            throw new IllegalArgumentException("there is no history entry " + id);
        }
        entries.set((int) id - 1, new Kept(id, with(entries.get((int) id - 1).entry(), outcome)));
    }

    @Override
    public synchronized List<Kept> of(MeetingId meeting) {
        return entries.stream()
                .filter(kept -> kept.entry().meeting().equals(meeting))
                .sorted(Comparator.comparing((Kept kept) -> kept.entry().at()))
                .toList();
    }

    private static Entry with(Entry entry, String outcome) {
        return new Entry(entry.meeting(), Micros.cut(entry.at()), entry.seen(), entry.decided(), entry.why(), outcome);
    }
}
