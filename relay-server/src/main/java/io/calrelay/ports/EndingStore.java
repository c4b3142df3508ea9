package io.calrelay.ports;

import io.calrelay.model.MeetingId;
import io.calrelay.model.Side;
import java.time.Instant;
import java.util.List;

/** Which side's deletions ended meetings, and which have yet to. Thread-safe. */
public interface EndingStore {
    /**
     * How much of a side goes.
     *
     * @param ended meetings that its deletions ended
     * @param pending living meetings whose event there is gone
     * @param present events that are there
     */
    record Extent(int ended, int pending, int present) {
        public int going() {
            return ended + pending;
        }

        public int all() {
            return ended + pending + present;
        }
    }

    /** Keeps that the meeting is ended by a deletion there. Said twice, the later moment counts. */
    void ended(MeetingId meeting, Side side, Instant at);

    /** @param since from when on ended meetings count */
    Extent extent(Side side, Instant since);

    /** The living meetings whose agreed event there is gone. */
    List<MeetingId> pending(Side side);
}
