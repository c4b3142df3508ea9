package io.calrelay.sync;

import io.calrelay.model.EventId;
import io.calrelay.model.MeetingId;
import io.calrelay.model.Observation;
import io.calrelay.model.Side;
import io.calrelay.ports.CalendarGateway;
import io.calrelay.ports.Gateways;
import io.calrelay.ports.MeetingStore;
import io.calrelay.ports.ReadingStore;
import io.calrelay.ports.Reply;
import io.calrelay.ports.SyncLog;
import io.calrelay.ports.Wakeups;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what changed in one calendar since it was read last, and marks the meetings that have to be planned. A deletion is
 * believed only after a second look by id (design.md rule 13).
 */
public final class ObserveCalendar {
    /** Reading window for single events (design.md rule 16). */
    private static final Duration BACK = Duration.ofDays(31);

    private static final Duration AHEAD = Duration.ofDays(1_794);

    private final Gateways gateways;
    private final ReadingStore readings;
    private final MeetingStore meetings;
    private final Sightings sightings;
    private final Failures failures;
    private final Wakeups wakeups;
    private final SyncLog log;
    private final InstantSource clock;

    public ObserveCalendar(
            Gateways gateways,
            ReadingStore readings,
            MeetingStore meetings,
            Sightings sightings,
            Failures failures,
            Wakeups wakeups,
            SyncLog log,
            InstantSource clock) {
        this.gateways = gateways;
        this.readings = readings;
        this.meetings = meetings;
        this.sightings = sightings;
        this.failures = failures;
        this.wakeups = wakeups;
        this.log = log;
        this.clock = clock;
    }

    /** Reads once. @return when to read again if nothing makes it due sooner; empty for the usual time */
    public Optional<Instant> runOnce(Side.Calendar side) {
        Instant begun = clock.instant();
        // What comes after this mark is a reason to read again; without one it could not be told from what came before.
        readings.markDue(side, begun);
        Optional<ReadingStore.Reading> reading = readings.find(side);
        if (reading.isEmpty()) {
            return Optional.empty();
        }
        CalendarGateway.Window window = reading.get()
                .window()
                .filter(kept -> reading.get().cursor().isPresent())
                .orElseGet(() -> new CalendarGateway.Window(begun.minus(BACK), begun.plus(AHEAD)));
        Reply<CalendarGateway.Changes> reply =
                gateways.of(side.id()).changes(side.id(), reading.get().cursor(), window);
        if (reply instanceof Reply.Done<CalendarGateway.Changes> done) {
            return finish(side, reading.get(), new Read(window, done.value()));
        }
        log.observeFailed(side, reply);
        if (reply instanceof Reply.Gone) {
            readings.dropCursor(side);
            return Optional.of(begun);
        }
        return Optional.of(failures.ofReading(reading.get(), reply));
    }

    private record Read(CalendarGateway.Window window, CalendarGateway.Changes changes) {}

    private Optional<Instant> finish(Side.Calendar side, ReadingStore.Reading reading, Read read) {
        CalendarGateway.Changes changes = read.changes();
        List<Observation> confirmed = new ArrayList<>();
        Optional<Reply<?>> unsure = confirm(side, read, confirmed);
        if (unsure.isPresent()) {
            return Optional.of(failures.ofReading(reading, unsure.get()));
        }
        Set<MeetingId> due = sightings.store(
                side, confirmed, first -> lookOr(side, first), changes.complete() ? twins(side, confirmed) : Map.of());
        wakeups.converge(due);
        log.observed(side, changes.events().size(), due.size(), changes.complete());
        ReadingStore.Success success = new ReadingStore.Success(
                side, Optional.of(changes.next()), Optional.of(read.window()), changes.complete(), clock.instant());
        boolean settled = readings.succeeded(success, reading.dueSince().orElseThrow());
        return settled ? Optional.empty() : Optional.of(clock.instant());
    }

    /** What was entered on both sides before the calendar was read is one meeting, not two. */
    private Map<EventId, MeetingId> twins(Side.Calendar side, List<Observation> events) {
        return Pairs.inNetSuite(meetings, side, events, sightings.known(side, events));
    }

    /** Looks again at what is said, or seems, to be gone. @return the answer that left one of them open, if any did */
    private Optional<Reply<?>> confirm(Side.Calendar side, Read read, List<Observation> into) {
        CalendarGateway.Changes changes = read.changes();
        Set<EventId> alive = believedAlive(side, changes);
        Set<EventId> reported = new HashSet<>();
        List<EventId> doubtful = new ArrayList<>();
        for (Observation event : changes.events()) {
            reported.add(event.event());
            if (event instanceof Observation.Gone && alive.contains(event.event())) {
                doubtful.add(event.event());
            } else {
                into.add(event);
            }
        }
        if (changes.complete()) {
            meetings.present(side, read.window().start()).stream()
                    .filter(event -> !reported.contains(event))
                    .forEach(doubtful::add);
        }
        for (EventId event : doubtful) {
            Reply<Observation> look = gateways.of(side.id()).look(side.id(), event);
            if (look.whenDone().isEmpty()) {
                return Optional.of(look);
            }
            into.add(look.whenDone().get());
        }
        return Optional.empty();
    }

    /** Of the events said to be gone, those that we agreed to or saw last as present: what we deleted ourselves is neither. */
    private Set<EventId> believedAlive(Side.Calendar side, CalendarGateway.Changes changes) {
        List<Observation> tombstones = changes.events().stream()
                .filter(Observation.Gone.class::isInstance)
                .toList();
        Set<EventId> alive = new HashSet<>();
        Set<EventId> unplanned = new HashSet<>();
        sightings
                .known(side, tombstones)
                .forEach((event, known) -> (known.agreed().isPresent() ? alive : unplanned).add(event));
        if (!unplanned.isEmpty()) {
            meetings.present(side).stream().filter(unplanned::contains).forEach(alive::add);
        }
        return alive;
    }

    private Observation lookOr(Side.Calendar side, Observation first) {
        return gateways.of(side.id()).look(side.id(), first.event()).whenDone().orElse(first);
    }
}
