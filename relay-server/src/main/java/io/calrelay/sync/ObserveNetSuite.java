package io.calrelay.sync;

import io.calrelay.model.EventId;
import io.calrelay.model.MeetingId;
import io.calrelay.model.Observation;
import io.calrelay.model.Side;
import io.calrelay.ports.MeetingStore;
import io.calrelay.ports.NetSuiteGateway;
import io.calrelay.ports.ReadingStore;
import io.calrelay.ports.Reply;
import io.calrelay.ports.SyncLog;
import io.calrelay.ports.Wakeups;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Reads the SuiteApp's outbox with the events it names, and marks the meetings that have to be planned. */
public final class ObserveNetSuite {
    /** A row that a push named may not be committed yet when it is read: it is looked for again, this long. */
    private static final Duration ROW_PATIENCE = Duration.ofSeconds(10);

    private static final Duration ROW_PAUSE = Duration.ofMillis(500);
    /** An occurrence that is edited on its own leaves its series a moment before it is saved as an event. */
    private static final Duration OCCURRENCE_PATIENCE = Duration.ofMillis(1_500);

    private final NetSuiteGateway netsuite;
    private final ReadingStore readings;
    private final Sightings sightings;
    private final DetachedOccurrences detached;
    private final Acknowledgements acknowledgements;
    private final Failures failures;
    private final Wakeups wakeups;
    private final SyncLog log;
    private final InstantSource clock;
    /** Since when events wait for the series that they may have left; they are read again and again meanwhile. */
    private final Map<EventId, Instant> early = new ConcurrentHashMap<>();

    public ObserveNetSuite(
            NetSuiteGateway netsuite,
            ReadingStore readings,
            MeetingStore meetings,
            Sightings sightings,
            Acknowledgements acknowledgements,
            Failures failures,
            Wakeups wakeups,
            SyncLog log,
            InstantSource clock) {
        this.netsuite = netsuite;
        this.readings = readings;
        this.sightings = sightings;
        this.detached = new DetachedOccurrences(meetings);
        this.acknowledgements = acknowledgements;
        this.failures = failures;
        this.wakeups = wakeups;
        this.log = log;
        this.clock = clock;
    }

    /** Reads until nothing is left. @return when to read again if nothing makes it due sooner; empty for the usual time */
    public Optional<Instant> runOnce() {
        return look(List.of());
    }

    /** Reads these events besides what the outbox names. */
    public Optional<Instant> look(List<EventId> events) {
        // What comes after this mark is a reason to read again; without one it could not be told from what came before.
        readings.markDue(Side.NETSUITE, clock.instant());
        return readings.find(Side.NETSUITE).flatMap(reading -> read(reading, events));
    }

    private Optional<Instant> read(ReadingStore.Reading reading, List<EventId> look) {
        boolean more = true;
        List<EventId> asked = look;
        while (more) {
            List<Long> acknowledge = acknowledgements.take();
            Reply<NetSuiteGateway.Changes> reply = netsuite.changes(acknowledge, asked);
            if (!(reply instanceof Reply.Done<NetSuiteGateway.Changes> done)) {
                acknowledgements.add(acknowledge);
                log.observeFailed(Side.NETSUITE, reply);
                return Optional.of(failures.ofReading(reading, reply));
            }
            store(done.value());
            more = done.value().more();
            asked = List.of();
        }
        return succeeded(reading);
    }

    private void store(NetSuiteGateway.Changes changes) {
        DetachedOccurrences.Found detached = this.detached.among(changes.events());
        Set<EventId> waiting = stillWaiting(detached.early());
        List<Observation> events = changes.events().stream()
                .filter(event -> !waiting.contains(event.event()))
                .map(event -> detached.unclear().contains(event.event()) ? unclear(event) : event)
                .toList();
        Set<MeetingId> due = new HashSet<>(sightings.store(Side.NETSUITE, events, first -> first, detached.series()));
        due.removeAll(detached.waiting());
        Instant later = clock.instant().plus(OCCURRENCE_PATIENCE);
        detached.waiting().forEach(meeting -> wakeups.convergeAt(meeting, later));
        List<Long> rows = changes.rows().stream()
                .filter(row -> !waiting.contains(row.event()))
                .map(NetSuiteGateway.OutboxRow::row)
                .toList();
        readings.rowsSeen(rows, clock.instant());
        acknowledgements.add(rows);
        wakeups.converge(due);
        log.observed(Side.NETSUITE, changes.events().size(), due.size(), false);
    }

    /** Those of them whose patience is not over; an event is forgotten once it is taken for what it says. */
    private Set<EventId> stillWaiting(Set<EventId> found) {
        Instant now = clock.instant();
        early.keySet().retainAll(found);
        Set<EventId> waiting = new HashSet<>();
        for (EventId event : found) {
            Instant since = early.computeIfAbsent(event, fresh -> now);
            if (since.plus(OCCURRENCE_PATIENCE).isAfter(now)) {
                waiting.add(event);
            }
        }
        return waiting;
    }

    private static Observation unclear(Observation event) {
        String why = "it may be an occurrence of more than one series that was edited on its own";
        return new Observation.NotCarried(event.event(), Optional.empty(), why, event.asOf());
    }

    private Optional<Instant> succeeded(ReadingStore.Reading reading) {
        Instant now = clock.instant();
        ReadingStore.Success success =
                new ReadingStore.Success(Side.NETSUITE, Optional.empty(), Optional.empty(), false, now);
        boolean settled = readings.succeeded(success, reading.dueSince().orElseThrow());
        if (!settled) {
            return Optional.of(now);
        }
        readings.forgetRowsBefore(now.minus(ROW_PATIENCE));
        boolean nothingAwaited = readings.awaitedRows().isEmpty() && early.isEmpty();
        return nothingAwaited ? Optional.empty() : Optional.of(now.plus(ROW_PAUSE));
    }
}
