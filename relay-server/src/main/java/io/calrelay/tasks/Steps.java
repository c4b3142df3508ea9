package io.calrelay.tasks;

import io.calrelay.model.MeetingId;
import io.calrelay.model.Side;
import java.time.Instant;
import java.util.Optional;

/** What the tasks turn. */
public interface Steps {
    /** @return when to read again if nothing makes it due sooner; empty for the usual time */
    Optional<Instant> observe(Side side);

    /** @return when to try again; empty if the meeting is settled */
    Optional<Instant> converge(MeetingId meeting);

    /** @return when to carry it on; empty if it runs no more */
    Optional<Instant> backfill(String id);

    void sweep();
}
