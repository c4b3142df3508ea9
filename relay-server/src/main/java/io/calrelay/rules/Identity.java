package io.calrelay.rules;

import io.calrelay.model.EventId;
import io.calrelay.model.ICalUid;
import io.calrelay.model.MeetingId;
import io.calrelay.model.Observation;
import io.calrelay.model.Side;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Which meeting an event belongs to: the one its id is linked to, else the one whose piece or mirror it is, else the one
 * with its UID, else a new one. A marker alone is not believed, because copies of events carry it along: a create of ours
 * must be waiting for its answer there (NetSuite's marker is a unique key and does not travel with copies).
 */
public final class Identity {
    /** @param begun meetings for which a create was begun on the side whose answer is not known */
    public record Known(Map<EventId, MeetingId> byEvent, Map<ICalUid, MeetingId> byUid, Set<MeetingId> begun) {
        public Known {
            byEvent = Map.copyOf(byEvent);
            begun = Set.copyOf(begun);
        }
    }

    private final Side side;
    private final Known known;
    private final Map<ICalUid, MeetingId> uids;
    private final Supplier<MeetingId> fresh;

    public Identity(Side side, Known known, Supplier<MeetingId> fresh) {
        this.side = side;
        this.known = known;
        this.uids = new HashMap<>(known.byUid());
        this.fresh = fresh;
    }

    /** The event's meeting; empty if it is of no meeting and makes none: nothing of it was ever carried. */
    public Optional<MeetingId> meetingOf(Observation observation) {
        Optional<MeetingId> linked = Optional.ofNullable(known.byEvent().get(observation.event()));
        return observation instanceof Observation.Present present
                ? Optional.of(linked.or(() -> claimed(present)).orElseGet(() -> byUid(present)))
                : linked;
    }

    /** Whether nothing but a marker that was not read could tell whose the event is. */
    public boolean needsMarker(Observation observation) {
        return observation instanceof Observation.Present present
                && !known.begun().isEmpty()
                && present.marker().isEmpty()
                && !known.byEvent().containsKey(present.event());
    }

    private Optional<MeetingId> claimed(Observation.Present present) {
        return present.marker()
                .filter(marker -> side instanceof Side.NetSuite || known.begun().contains(marker));
    }

    private MeetingId byUid(Observation.Present present) {
        if (present.uid().isEmpty()) {
            return fresh.get();
        }
        return uids.computeIfAbsent(present.uid().get(), uid -> fresh.get());
    }
}
