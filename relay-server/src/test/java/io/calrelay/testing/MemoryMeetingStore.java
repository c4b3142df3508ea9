package io.calrelay.testing;

import io.calrelay.model.Agreed;
import io.calrelay.model.EventId;
import io.calrelay.model.ICalUid;
import io.calrelay.model.Meeting;
import io.calrelay.model.MeetingId;
import io.calrelay.model.Observation;
import io.calrelay.model.Piece;
import io.calrelay.model.Side;
import io.calrelay.model.Version;
import io.calrelay.ports.HistoryStore;
import io.calrelay.ports.MeetingStore;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The meeting store in memory: complete, with the same order and the same precision as the real one. Thread-safe. */
public final class MemoryMeetingStore implements MeetingStore {
    private final MemoryHistoryStore history;
    private final MemoryEvents events = new MemoryEvents();
    private final Map<MeetingId, MemoryMeeting> meetings = new HashMap<>();

    MemoryMeetingStore(MemoryHistoryStore history) {
        this.history = history;
    }

    @Override
    public synchronized Map<EventId, Known> byEvent(Side side, Collection<EventId> ids) {
        return ids.stream()
                .distinct()
                .filter(event -> events.owner(side, event).isPresent())
                .collect(Collectors.toMap(event -> event, event -> known(side, event)));
    }

    private Known known(Side side, EventId event) {
        MeetingId meeting = events.owner(side, event).orElseThrow();
        return new Known(meeting, kept(meeting).agreed(side).flatMap(agreed -> versionOf(agreed, event)));
    }

    private static Optional<Version> versionOf(Agreed agreed, EventId event) {
        Optional<Version> ofPiece = agreed.family().pieces().stream()
                .filter(piece -> piece.event().equals(Optional.of(event)))
                .map(Piece::version)
                .findFirst();
        return ofPiece.or(() -> Optional.of(agreed)
                .filter(each -> each.event().equals(Optional.of(event)))
                .map(Agreed::version));
    }

    @Override
    public synchronized Map<ICalUid, MeetingId> byUid(Collection<ICalUid> uids) {
        return uids.stream()
                .distinct()
                .filter(uid -> events.owner(uid).isPresent())
                .collect(Collectors.toMap(uid -> uid, uid -> events.owner(uid).orElseThrow()));
    }

    @Override
    public synchronized boolean record(Side side, Collection<Sighting> sightings, Instant at) {
        if (!events.record(side, sightings)) {
            return false;
        }
        for (Sighting sighting : sightings) {
            MemoryMeeting kept = meetings.computeIfAbsent(sighting.meeting(), id -> new MemoryMeeting(id, at));
            if (sighting.due()) {
                kept.happened(at);
            }
        }
        sightings.stream()
                .filter(Sighting::due)
                .map(Sighting::meeting)
                .distinct()
                .forEach(meeting -> kept(meeting).due.mark(at));
        return true;
    }

    @Override
    public synchronized Optional<Trees> load(MeetingId meeting) {
        return Optional.ofNullable(meetings.get(meeting))
                .map(kept -> new Trees(kept.meeting(), events.seen(meeting), kept.agreed(), kept.due.latest()));
    }

    @Override
    public synchronized List<Long> planned(Planned planned) {
        Instant happenedAt = planned.history().stream()
                .map(HistoryStore.Entry::at)
                .max(Instant::compareTo)
                .orElse(Micros.NEVER);
        MemoryMeeting kept = become(planned.meeting(), happenedAt);
        planned.agreed().forEach(kept::agree);
        return planned.history().stream().map(history::add).toList();
    }

    @Override
    public synchronized void written(Meeting meeting, Agreed agreed, List<Observation> observations) {
        become(meeting, Micros.NEVER).agree(agreed);
        for (Observation observation : observations) {
            List<MeetingId> owners = Stream.of(
                            events.owner(agreed.side(), observation.event()),
                            uid(observation).flatMap(events::owner))
                    .flatMap(Optional::stream)
                    .filter(owner -> !owner.equals(meeting.id()))
                    .distinct()
                    .toList();
            become(meeting, observation.asOf());
            events.take(agreed.side(), meeting.id(), observation);
            markDue(owners, observation.asOf());
        }
    }

    private static Optional<ICalUid> uid(Observation observation) {
        return observation instanceof Observation.Present present ? present.uid() : Optional.empty();
    }

    private MemoryMeeting become(Meeting meeting, Instant happenedAt) {
        MemoryMeeting kept = meetings.computeIfAbsent(meeting.id(), id -> new MemoryMeeting(id, happenedAt));
        kept.become(meeting);
        kept.happened(happenedAt);
        return kept;
    }

    @Override
    public synchronized void deleted(MeetingId meeting, Side side, List<Observation> observations) {
        kept(meeting).disagree(side);
        observations.forEach(observation -> events.keep(side, new Sighting(meeting, observation, false)));
    }

    @Override
    public synchronized List<MeetingId> coveredOnlyUntil(Instant moment, int limit) {
        return meetings.values().stream()
                .filter(kept -> coveredUntil(kept).filter(moment::isAfter).isPresent())
                .sorted(Comparator.comparing(
                                (MemoryMeeting kept) -> coveredUntil(kept).orElseThrow())
                        .thenComparing(kept -> kept.meeting().id().value()))
                .limit(limit)
                .map(kept -> kept.meeting().id())
                .toList();
    }

    private static Optional<Instant> coveredUntil(MemoryMeeting kept) {
        return kept.agreed(Side.NETSUITE).flatMap(agreed -> agreed.family().coveredUntil());
    }

    @Override
    public synchronized void markDue(Collection<MeetingId> ids, Instant at) {
        ids.stream()
                .distinct()
                .filter(meetings::containsKey)
                .forEach(meeting -> kept(meeting).due.mark(at));
    }

    @Override
    public synchronized boolean settle(MeetingId meeting, Instant seenDue) {
        return !meetings.containsKey(meeting) || kept(meeting).settle(seenDue);
    }

    @Override
    public synchronized void postpone(MeetingId meeting, int failures, Instant retryAt, String problem) {
        if (meetings.containsKey(meeting)) {
            kept(meeting).postpone(failures, retryAt);
        }
    }

    @Override
    public synchronized int failures(MeetingId meeting) {
        return meetings.containsKey(meeting) ? kept(meeting).failures() : 0;
    }

    @Override
    public synchronized List<MeetingId> due(Instant now, int limit) {
        return meetings.values().stream()
                .filter(kept -> kept.isDue(now))
                .sorted(MemoryMeeting.DUE_LONGEST_FIRST)
                .limit(limit)
                .map(kept -> kept.meeting().id())
                .toList();
    }

    @Override
    public synchronized boolean isDue(MeetingId meeting) {
        return meetings.containsKey(meeting) && kept(meeting).due.latest().isPresent();
    }

    @Override
    public synchronized int countDue(Instant now) {
        return (int) meetings.values().stream().filter(kept -> kept.isDue(now)).count();
    }

    @Override
    public synchronized Set<MeetingId> begun(Side side) {
        return meetings.values().stream()
                .filter(kept -> kept.agreed(side)
                        .filter(agreed -> agreed.event().isEmpty())
                        .isPresent())
                .map(kept -> kept.meeting().id())
                .collect(Collectors.toSet());
    }

    @Override
    public synchronized List<MeetingId> on(Side side) {
        return meetings.keySet().stream()
                .filter(meeting -> kept(meeting).agreed(side).isPresent()
                        || events.seen(meeting).stream()
                                .anyMatch(seen -> seen.side().equals(side)))
                .sorted(Comparator.comparing(MeetingId::value))
                .toList();
    }

    @Override
    public synchronized List<EventId> present(Side side) {
        return events.present(side);
    }

    @Override
    public synchronized List<EventId> present(Side side, Instant notOverBy) {
        return events.present(side, notOverBy);
    }

    @Override
    public synchronized List<Unpaired> unpaired(Side there, Side missing) {
        Set<MeetingId> paired = Set.copyOf(on(missing));
        return on(there).stream()
                .filter(meeting -> !paired.contains(meeting))
                .flatMap(meeting -> events.seen(meeting).stream()
                        .filter(seen -> seen.side().equals(there) && seen.observation() instanceof Observation.Present)
                        .map(seen -> new Unpaired(meeting, (Observation.Present) seen.observation())))
                .toList();
    }

    @Override
    public synchronized List<Line> newest(int limit) {
        return meetings.values().stream()
                .sorted(MemoryMeeting.NEWEST_FIRST)
                .limit(limit)
                .map(kept -> new Line(kept.meeting(), events.seen(kept.meeting().id())))
                .toList();
    }

    @Override
    public synchronized List<Line> lines(Collection<MeetingId> ids) {
        return ids.stream()
                .distinct()
                .filter(meetings::containsKey)
                .map(id -> new Line(kept(id).meeting(), events.seen(id)))
                .toList();
    }

    @Override
    public synchronized List<MeetingId> named(String eventIdOrUid) {
        return events.named(eventIdOrUid);
    }

    private MemoryMeeting kept(MeetingId meeting) {
        return Optional.ofNullable(meetings.get(meeting))
                .orElseThrow(() -> new IllegalArgumentException("there is no meeting " + meeting));
    }
}
