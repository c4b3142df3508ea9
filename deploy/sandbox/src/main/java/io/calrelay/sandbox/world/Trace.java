package io.calrelay.sandbox.world;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Every committed change to any event, in order, with its time: crossing times are read here. Thread-safe. */
public final class Trace {
    /** What happened to an event. */
    public enum Operation {
        CREATED,
        UPDATED,
        DELETED,
        ANSWERED
    }

    /**
     * @param event the event's id in that service
     * @param title as stored at that moment
     */
    public record Entry(Instant at, Actor by, Service service, Operation operation, String event, String title) {}

    private final InstantSource clock;
    private final List<Entry> entries = new ArrayList<>();

    public Trace(InstantSource clock) {
        this.clock = clock;
    }

    public synchronized void add(Actor by, Service service, Operation operation, String event, String title) {
        entries.add(new Entry(clock.instant(), by, service, operation, event, title));
    }

    /** The entries at or after that instant, oldest first. */
    public synchronized List<Entry> since(Instant from) {
        return entries.stream().filter(entry -> !entry.at().isBefore(from)).toList();
    }
}
