package io.calrelay.testing;

import io.calrelay.model.EventId;
import io.calrelay.model.ICalUid;
import io.calrelay.model.MeetingId;
import io.calrelay.model.Observation;
import io.calrelay.model.Side;
import io.calrelay.ports.MeetingStore.Seen;
import io.calrelay.ports.MeetingStore.Sighting;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What was seen, and to which meeting each event and UID belongs. Not thread-safe. */
final class MemoryEvents {
    private record Key(Side side, EventId event) {}

    private record Held(MeetingId meeting, Observation observation) {}

    private Map<Key, Held> events = new HashMap<>();
    private Map<ICalUid, MeetingId> uids = new HashMap<>();

    Optional<MeetingId> owner(Side side, EventId event) {
        return Optional.ofNullable(events.get(new Key(side, event))).map(Held::meeting);
    }

    Optional<MeetingId> owner(ICalUid uid) {
        return Optional.ofNullable(uids.get(uid));
    }

    /** Keeps all or nothing. @return false if an event, or the UID of a new event, belongs to another meeting */
    boolean record(Side side, Collection<Sighting> sightings) {
        Map<Key, Held> eventsBefore = new HashMap<>(events);
        Map<ICalUid, MeetingId> uidsBefore = new HashMap<>(uids);
        for (Sighting sighting : sightings) {
            boolean isNew = !eventsBefore.containsKey(
                    new Key(side, sighting.observation().event()));
            boolean isOwn = keep(side, sighting);
            boolean hasOwnUid = claim(sighting);
            if (!isOwn || (isNew && !hasOwnUid)) {
                events = eventsBefore;
                uids = uidsBefore;
                return false;
            }
        }
        return true;
    }

    /** Keeps the later state. @return whether the event belongs to the sighting's meeting */
    boolean keep(Side side, Sighting sighting) {
        Key key = new Key(side, sighting.observation().event());
        Held seen = new Held(sighting.meeting(), Micros.cut(sighting.observation()));
        Held held = events.merge(key, seen, (old, next) -> {
            boolean isOlder =
                    next.observation().asOf().isBefore(old.observation().asOf());
            return isOlder ? old : new Held(old.meeting(), next.observation());
        });
        return held.meeting().equals(sighting.meeting());
    }

    private boolean claim(Sighting sighting) {
        return uid(sighting.observation())
                .map(uid ->
                        uids.computeIfAbsent(uid, fresh -> sighting.meeting()).equals(sighting.meeting()))
                .orElse(true);
    }

    /** Keeps it as seen, and the event and its UID belong to that meeting from now on. */
    void take(Side side, MeetingId meeting, Observation observation) {
        keep(side, new Sighting(meeting, observation, false));
        events.computeIfPresent(
                new Key(side, observation.event()), (key, held) -> new Held(meeting, held.observation()));
        uid(observation).ifPresent(uid -> uids.put(uid, meeting));
    }

    List<Seen> seen(MeetingId meeting) {
        return events.entrySet().stream()
                .filter(entry -> entry.getValue().meeting().equals(meeting))
                .map(entry -> new Seen(entry.getKey().side(), entry.getValue().observation()))
                .sorted(Comparator.comparing((Seen seen) -> seen.side().wireName())
                        .thenComparing(seen -> seen.observation().event().value()))
                .toList();
    }

    List<EventId> present(Side side) {
        return events.entrySet().stream()
                .filter(entry -> entry.getKey().side().equals(side))
                .filter(entry -> entry.getValue().observation() instanceof Observation.Present)
                .map(entry -> entry.getKey().event())
                .toList();
    }

    List<EventId> present(Side side, Instant notOverBy) {
        return present(side).stream()
                .filter(event -> events.entrySet().stream()
                        .filter(entry -> entry.getKey().side().equals(side)
                                && entry.getKey().event().equals(event))
                        .anyMatch(entry -> entry.getValue().observation() instanceof Observation.Present present
                                && present.fields().time().latestEnd().isAfter(notOverBy)))
                .toList();
    }

    List<MeetingId> named(String eventIdOrUid) {
        Stream<MeetingId> byEvent = events.entrySet().stream()
                .filter(entry -> entry.getKey().event().value().equals(eventIdOrUid))
                .map(entry -> entry.getValue().meeting());
        return Stream.concat(byEvent, owner(new ICalUid(eventIdOrUid)).stream())
                .distinct()
                .sorted(Comparator.comparing(MeetingId::value))
                .toList();
    }

    private static Optional<ICalUid> uid(Observation observation) {
        if (observation instanceof Observation.Present present) {
            return present.uid();
        }
        return observation instanceof Observation.NotCarried other ? other.uid() : Optional.empty();
    }
}
