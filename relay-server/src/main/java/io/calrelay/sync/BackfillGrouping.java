package io.calrelay.sync;

import io.calrelay.model.EventId;
import io.calrelay.model.ICalUid;
import io.calrelay.model.MeetingId;
import io.calrelay.model.Observation;
import io.calrelay.model.Side;
import io.calrelay.ports.MeetingStore;
import io.calrelay.ports.MeetingStore.Seen;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts together what belongs to one meeting: by what is kept, by UID, by our key, and at last as twins. */
final class BackfillGrouping {
    private final MeetingStore meetings;

    BackfillGrouping(MeetingStore meetings) {
        this.meetings = meetings;
    }

    List<BackfillGroup> of(List<Seen> found) {
        Map<String, List<Seen>> byMeeting = new LinkedHashMap<>();
        Map<String, MeetingId> ids = new LinkedHashMap<>();
        Map<ICalUid, MeetingId> uids = meetings.byUid(
                found.stream().flatMap(each -> uid(each).stream()).distinct().toList());
        Map<Side, Map<EventId, MeetingStore.Known>> known = known(found);
        for (Seen each : found) {
            EventId event = each.observation().event();
            Optional<MeetingId> meeting = Optional.ofNullable(
                            known.getOrDefault(each.side(), Map.of()).get(event))
                    .map(MeetingStore.Known::meeting)
                    .or(() -> key(each))
                    .or(() -> uid(each).flatMap(uid -> Optional.ofNullable(uids.get(uid))));
            String name = meeting.map(id -> "meeting " + id.value())
                    .or(() -> uid(each).map(uid -> "uid " + uid.value()))
                    .orElseGet(() -> "event " + each.side().wireName() + ' ' + event.value());
            byMeeting.computeIfAbsent(name, any -> new ArrayList<>()).add(each);
            meeting.ifPresent(id -> ids.put(name, id));
        }
        List<BackfillGroup> groups = new ArrayList<>();
        byMeeting.forEach((name, seen) ->
                groups.add(new BackfillGroup(Optional.ofNullable(ids.get(name)).flatMap(meetings::load), seen, false)));
        return joined(groups);
    }

    /** Of a record in NetSuite the relay's key is believed, as it is when it is read (rules.Identity). */
    private static Optional<MeetingId> key(Seen seen) {
        return seen.side() instanceof Side.NetSuite && seen.observation() instanceof Observation.Present present
                ? present.marker()
                : Optional.empty();
    }

    private Map<Side, Map<EventId, MeetingStore.Known>> known(List<Seen> found) {
        Map<Side, List<EventId>> events = new LinkedHashMap<>();
        found.forEach(each -> events.computeIfAbsent(each.side(), side -> new ArrayList<>())
                .add(each.observation().event()));
        Map<Side, Map<EventId, MeetingStore.Known>> known = new LinkedHashMap<>();
        events.forEach((side, list) -> known.put(side, meetings.byEvent(side, list)));
        return known;
    }

    private static List<BackfillGroup> joined(List<BackfillGroup> groups) {
        Set<BackfillGroup> left = new LinkedHashSet<>(groups);
        List<BackfillGroup> result = new ArrayList<>();
        for (Side.Calendar side : calendars(groups)) {
            List<Pairs.Single<BackfillGroup>> calendars = singles(left, side, Side.NETSUITE);
            List<Pairs.Single<BackfillGroup>> records = singles(left, Side.NETSUITE, side);
            Pairs.of(side.id().owner(), calendars, records).forEach((calendar, record) -> {
                if (calendar.stored().isEmpty() || record.stored().isEmpty()) {
                    left.remove(calendar);
                    left.remove(record);
                    result.add(calendar.with(record));
                }
            });
        }
        result.addAll(left);
        return result;
    }

    private static Set<Side.Calendar> calendars(List<BackfillGroup> groups) {
        Set<Side.Calendar> calendars = new LinkedHashSet<>();
        for (BackfillGroup group : groups) {
            for (Seen each : group.found()) {
                if (each.side() instanceof Side.Calendar calendar) {
                    calendars.add(calendar);
                }
            }
        }
        return calendars;
    }

    private static List<Pairs.Single<BackfillGroup>> singles(Set<BackfillGroup> groups, Side there, Side missing) {
        List<Pairs.Single<BackfillGroup>> singles = new ArrayList<>();
        for (BackfillGroup group : groups) {
            if (!group.has(missing)) {
                group.present(there)
                        .filter(event -> event.marker().isEmpty())
                        .ifPresent(event -> singles.add(new Pairs.Single<>(group, event)));
            }
        }
        return singles;
    }

    private static Optional<ICalUid> uid(Seen seen) {
        if (seen.observation() instanceof Observation.Present present) {
            return present.uid();
        }
        return seen.observation() instanceof Observation.NotCarried other ? other.uid() : Optional.empty();
    }
}
