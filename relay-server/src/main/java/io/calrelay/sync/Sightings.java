package io.calrelay.sync;

import io.calrelay.model.EventId;
import io.calrelay.model.ICalUid;
import io.calrelay.model.MeetingId;
import io.calrelay.model.Observation;
import io.calrelay.model.Side;
import io.calrelay.model.Version;
import io.calrelay.ports.IdSource;
import io.calrelay.ports.MeetingStore;
import io.calrelay.rules.Identity;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Stores what was read of one side: finds each event's meeting, and says which meetings have to be planned. */
public final class Sightings {
    private static final int MOST_TRIES = 5;
    private final MeetingStore meetings;
    private final IdSource ids;
    private final InstantSource clock;

    public Sightings(MeetingStore meetings, IdSource ids, InstantSource clock) {
        this.meetings = meetings;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param again reads an event once more, with its marker
     * @return the meetings that are due
     */
    public Set<MeetingId> store(Side side, List<Observation> observations, UnaryOperator<Observation> again) {
        return store(side, observations, again, Map.of());
    }

    /** As above. @param linked the meetings of new events, where something else than id, marker or UID tells them */
    Set<MeetingId> store(
            Side side,
            List<Observation> observations,
            UnaryOperator<Observation> again,
            Map<EventId, MeetingId> linked) {
        for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            List<MeetingStore.Sighting> sightings = assign(side, observations, again, linked);
            if (meetings.record(side, sightings, clock.instant())) {
                Set<MeetingId> due = new HashSet<>();
                sightings.stream().filter(MeetingStore.Sighting::due).forEach(each -> due.add(each.meeting()));
                return due;
            }
        }
        throw new IllegalStateException("UIDs on " + side.wireName() + " are fought over");
    }

    /** What is known of these events. */
    Map<EventId, MeetingStore.Known> known(Side side, List<Observation> observations) {
        return meetings.byEvent(
                side, observations.stream().map(Observation::event).toList());
    }

    private List<MeetingStore.Sighting> assign(
            Side side,
            List<Observation> observations,
            UnaryOperator<Observation> again,
            Map<EventId, MeetingId> linked) {
        Map<EventId, MeetingStore.Known> known = new HashMap<>(known(side, observations));
        linked.forEach((event, meeting) -> known.putIfAbsent(event, new MeetingStore.Known(meeting, Optional.empty())));
        Identity identity = identity(side, observations, known);
        List<MeetingStore.Sighting> sightings = new ArrayList<>();
        for (Observation first : observations) {
            Observation observation = identity.needsMarker(first) ? again.apply(first) : first;
            Optional<Version> agreed =
                    Optional.ofNullable(known.get(observation.event())).flatMap(MeetingStore.Known::agreed);
            identity.meetingOf(observation)
                    .map(meeting -> new MeetingStore.Sighting(meeting, observation, isNews(observation, agreed)))
                    .ifPresent(sightings::add);
        }
        return sightings;
    }

    private Identity identity(Side side, List<Observation> observations, Map<EventId, MeetingStore.Known> known) {
        Set<ICalUid> uids = new HashSet<>();
        for (Observation observation : observations) {
            if (observation instanceof Observation.Present present) {
                present.uid().ifPresent(uids::add);
            }
        }
        Map<EventId, MeetingId> byEvent = new HashMap<>();
        known.forEach((event, each) -> byEvent.put(event, each.meeting()));
        return new Identity(
                side, new Identity.Known(byEvent, meetings.byUid(uids), meetings.begun(side)), ids::newMeeting);
    }

    /** Our own write coming back is none, and neither is the end of what nothing was agreed about. */
    private static boolean isNews(Observation observation, Optional<Version> agreed) {
        if (observation instanceof Observation.Present present) {
            return !agreed.equals(Optional.of(present.version()));
        }
        return agreed.isPresent();
    }
}
