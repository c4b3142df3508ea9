package io.calrelay.sync;

import io.calrelay.model.EmailAddress;
import io.calrelay.model.EventId;
import io.calrelay.model.MeetingId;
import io.calrelay.model.Observation;
import io.calrelay.model.Side;
import io.calrelay.ports.MeetingStore;
import io.calrelay.rules.Twins;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds events of a calendar and of NetSuite that are twins, each at most once: the first that fits. */
final class Pairs {
    /** @param what it stands for */
    record Single<T>(T what, Observation.Present event) {}

    private Pairs() {}

    /** @param owner whose calendar it is */
    static <C, N> Map<C, N> of(EmailAddress owner, List<Single<C>> calendar, List<Single<N>> netsuite) {
        Map<String, List<Single<N>>> byKey = new HashMap<>();
        netsuite.forEach(each -> byKey.computeIfAbsent(Twins.key(each.event()), key -> new ArrayList<>())
                .add(each));
        Map<C, N> pairs = new LinkedHashMap<>();
        for (Single<C> each : calendar) {
            List<Single<N>> possible = byKey.getOrDefault(Twins.key(each.event()), List.of());
            possible.stream()
                    .filter(other -> Twins.areOne(each.event(), owner, other.event()))
                    .findFirst()
                    .ifPresent(twin -> {
                        possible.remove(twin);
                        pairs.put(each.what(), twin.what());
                    });
        }
        return pairs;
    }

    /**
     * The meetings of a calendar's events that nothing is known of, where a twin stands in NetSuite already.
     *
     * @param known what is known of some of the events
     */
    static Map<EventId, MeetingId> inNetSuite(
            MeetingStore meetings,
            Side.Calendar side,
            List<Observation> events,
            Map<EventId, MeetingStore.Known> known) {
        List<Single<EventId>> strangers = new ArrayList<>();
        for (Observation event : events) {
            if (event instanceof Observation.Present present
                    && present.marker().isEmpty()
                    && !known.containsKey(present.event())) {
                strangers.add(new Single<>(present.event(), present));
            }
        }
        var uids = meetings.byUid(
                strangers.stream().flatMap(each -> each.event().uid().stream()).toList());
        strangers.removeIf(each -> each.event().uid().filter(uids::containsKey).isPresent());
        if (strangers.isEmpty()) {
            return Map.of();
        }
        List<Single<MeetingId>> unpaired = meetings.unpaired(Side.NETSUITE, side).stream()
                .map(each -> new Single<>(each.meeting(), each.event()))
                .toList();
        return of(side.id().owner(), strangers, unpaired);
    }
}
