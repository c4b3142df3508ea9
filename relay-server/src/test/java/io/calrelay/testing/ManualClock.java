package io.calrelay.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is moved on. Thread-safe. */
public final class ManualClock implements InstantSource {
    private Instant now;

    public ManualClock(Instant start) {
        this.now = start;
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    public synchronized void advance(Duration by) {
        now = now.plus(by);
    }

    /** Does nothing if that moment has passed. */
    public synchronized void advanceTo(Instant later) {
        now = now.isAfter(later) ? now : later;
    }
}
