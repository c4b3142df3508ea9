package io.calrelay.store;

import io.calrelay.model.EventId;
import io.calrelay.model.ICalUid;
import io.calrelay.model.MeetingId;
import io.calrelay.model.Side;
import io.calrelay.ports.MeetingStore.Known;
import io.calrelay.ports.MeetingStore.Sighting;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Stores what was observed of one side. Whoever else records the same new event or UID at the same time is waited for at the
 * unique keys, and then seen: READ COMMITTED shows each statement what is committed by then.
 */
record Recording(Handle handle, Side side, Collection<Sighting> sightings) {
    /** Stores all of it, or leaves something to be rolled back. @return whether it was stored */
    boolean store(MeetingRows meetings, ObservationRows observations, Instant at) {
        Map<EventId, Known> before = known();
        if (isSomebodyElses(sightings, before)) {
            return false;
        }
        List<Sighting> fresh = sightings.stream()
                .filter(sighting -> !before.containsKey(sighting.observation().event()))
                .toList();
        meetings.see(handle, sightings, at);
        UidRows.claim(handle, sightings);
        if (hasUidOfAnother(fresh)) {
            return false;
        }
        observations.keep(handle, side, sightings);
        return fresh.isEmpty() || !isSomebodyElses(fresh, known());
    }

    private Map<EventId, Known> known() {
        return ObservationRows.known(
                handle,
                side,
                sightings.stream()
                        .map(sighting -> sighting.observation().event())
                        .toList());
    }

    private static boolean isSomebodyElses(Collection<Sighting> sightings, Map<EventId, Known> known) {
        return sightings.stream()
                .anyMatch(sighting -> Optional.ofNullable(
                                known.get(sighting.observation().event()))
                        .filter(owner -> !owner.meeting().equals(sighting.meeting()))
                        .isPresent());
    }

    private boolean hasUidOfAnother(List<Sighting> fresh) {
        List<ICalUid> uids = fresh.stream()
                .flatMap(sighting -> ObservationCodec.uid(sighting.observation()).stream())
                .toList();
        Map<ICalUid, MeetingId> owners = UidRows.find(handle, uids);
        return fresh.stream()
                .anyMatch(sighting -> ObservationCodec.uid(sighting.observation())
                        .filter(uid -> !sighting.meeting().equals(owners.get(uid)))
                        .isPresent());
    }
}
