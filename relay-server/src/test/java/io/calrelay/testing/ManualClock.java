package io.calrelay.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until it is moved on. Thread-safe. */
public final class ManualClock implements InstantSource {
    private final AtomicReference<Instant> now;

    public ManualClock(Instant start) {
        this.now = new AtomicReference<>(start);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    public void advance(Duration by) {
        now.updateAndGet(moment -> moment.plus(by));
    }

    /** Does nothing if that moment has passed. */
    public void advanceTo(Instant later) {
        now.updateAndGet(moment -> moment.isAfter(later) ? moment : later);
    }
}
