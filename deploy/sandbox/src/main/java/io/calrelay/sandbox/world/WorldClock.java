package io.calrelay.sandbox.world;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The one clock of clouds and relay: the system's time plus what the world was moved on by. Thread-safe. */
public final class WorldClock implements InstantSource {
    private final InstantSource system;
    private volatile Duration ahead = Duration.ZERO;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public WorldClock(InstantSource system) {
        this.system = system;
    }

    @Override
    public Instant instant() {
        return system.instant().plus(ahead);
    }

    /** Moves the world on. Listeners (expiry, delayed deliveries) run before this returns. */
    public void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("the clock only moves on, not by " + by);
        }
        synchronized (this) {
            ahead = ahead.plus(by);
        }
        listeners.forEach(Runnable::run);
    }

    /** How far this world is ahead of the system's clock. */
    public Duration ahead() {
        return ahead;
    }

    /** Called after every {@link #advance}. */
    public void onAdvance(Runnable listener) {
        listeners.add(listener);
    }
}
