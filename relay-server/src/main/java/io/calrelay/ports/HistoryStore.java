package io.calrelay.ports;

import io.calrelay.model.MeetingId;
import java.time.Instant;
import java.util.List;

/** What was seen, decided and done, meeting by meeting. Kept encrypted: it may hold values that were overwritten. */
public interface HistoryStore {
    /**
     * One decision or note.
     *
     * @param seen what the sides looked like, in short
     * @param decided what was to be done
     * @param outcome {@code pending} until it was tried
     */
    record Entry(MeetingId meeting, Instant at, String seen, String decided, String why, String outcome) {
        public static final String PENDING = "pending";

        /** Begins the outcome of a note; the value that lost follows. */
        public static final String LOST = "lost: ";
    }

    record Kept(long id, Entry entry) {}

    /** Says what became of it. @throws IllegalArgumentException if there is no such entry */
    void finish(long id, String outcome);

    /** Oldest first. */
    List<Kept> of(MeetingId meeting);
}
