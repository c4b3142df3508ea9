package io.calrelay.store;

import io.calrelay.model.MeetingId;
import io.calrelay.ports.HistoryStore;
import java.util.List;

/** The history of meetings in MariaDB. */
record SqlHistoryStore(Transactions transactions, HistoryRows history) implements HistoryStore {
    @Override
    public void finish(long id, String outcome) {
        transactions.inOne(handle -> {
            HistoryRows.Found found = history.lock(handle, id)
                    .orElseThrow(() -> new IllegalArgumentException("there is no history entry " + id));
            Entry entry = found.kept().entry();
            Entry finished =
                    new Entry(entry.meeting(), entry.at(), entry.seen(), entry.decided(), entry.why(), outcome);
            history.replace(handle, new HistoryRows.Found(new Kept(id, finished), found.number()));
            return id;
        });
    }

    @Override
    public List<Kept> of(MeetingId meeting) {
        return transactions.alone(handle -> history.of(handle, meeting));
    }
}
