package io.calrelay.ports;

import io.calrelay.model.MeetingId;
import io.calrelay.model.Side;
import java.time.Instant;
import java.util.Collection;

/**
 * Gets work that is due done soon. A wake-up may be lost (a crash): whoever calls has stored before that the work is due, and
 * the sweep finds it. Thread-safe; returns at once.
 */
public interface Wakeups {
    /** Reads that side as soon as may be. */
    void observe(Side side);

    /** Reads that side at that moment, if nothing makes it due sooner. */
    void observeAt(Side side, Instant at);

    /** Plans these meetings as soon as may be. */
    void converge(Collection<MeetingId> meetings);

    /** Plans that meeting at that moment, if nothing makes it due sooner. */
    void convergeAt(MeetingId meeting, Instant at);

    /** Carries that backfill on as soon as may be. */
    void backfill(String id);

    /** How many tasks are to be done by now, those included that run and those that only their time makes due, such as the sweep. */
    int due(Instant now);
}
