package io.calrelay.ports;

import io.calrelay.model.EmailAddress;
import io.calrelay.model.MeetingId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Backfills with all their items, so that one that was interrupted goes on where it stood. Thread-safe. */
public interface BackfillStore {
    /** How a backfill stands. */
    enum State {
        RUNNING,
        PAUSED,
        DONE,
        /** It could not be carried on; what was done stays done. */
        FAILED
    }

    /** What is to become, or became, of one meeting. */
    enum Outcome {
        CREATED,
        UPDATED,
        /** It stood on both sides, unlinked: linked instead of doubled. */
        JOINED,
        UNCHANGED,
        SKIPPED,
        FAILED
    }

    /**
     * What was ordered.
     *
     * @param from first day, on the wall clock of each meeting
     * @param to last day, inclusive
     * @param dryRun whether to say only what would be done
     */
    record Order(String id, List<EmailAddress> people, LocalDate from, LocalDate to, boolean dryRun) {
        public Order {
            people = List.copyOf(people);
        }
    }

    /**
     * How far it is.
     *
     * @param gatheredAt when everything had been read; empty before, and then {@code total} is 0
     * @param closed how many items came to which end
     * @param problem why it failed, or what it waits for, for people
     */
    record Progress(
            Order order,
            State state,
            Instant begunAt,
            Optional<Instant> gatheredAt,
            int total,
            Map<Outcome, Integer> closed,
            Optional<String> problem) {
        public Progress {
            closed = closed.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(closed));
        }

        public int done() {
            return closed.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * One meeting of a backfill.
     *
     * @param what names it for people: content, masked where it is private
     * @param why free of content
     * @param events as they were read
     */
    record Item(Outcome outcome, boolean closed, String what, String why, List<MeetingStore.Seen> events) {
        public Item {
            events = List.copyOf(events);
        }
    }

    /** @param meeting empty until it was begun */
    record Kept(int number, Optional<MeetingId> meeting, Item item) {}

    void begin(Order order, Instant at);

    Optional<Progress> find(String id);

    /** Newest first. */
    List<Progress> newest(int limit);

    /** Those that are running. */
    List<String> running();

    /** @return whether it was in the state {@code from} */
    boolean become(String id, State from, State to, Optional<String> problem);

    /** Keeps what was found, all of it at once; nothing if it was kept before. */
    void gathered(String id, List<Item> items, Instant at);

    /** Items that were not begun, in their order. */
    List<Kept> waiting(String id, int limit);

    /** Items that were begun and not closed. */
    List<Kept> begun(String id);

    void begun(String id, int number, MeetingId meeting);

    /** Says what came of it. */
    void close(String id, Kept item, Outcome outcome, String why);

    /** The first closed items of each outcome. */
    List<Item> samples(String id, int ofEach);
}
