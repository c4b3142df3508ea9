package io.calrelay.sync;

import io.calrelay.model.EventId;
import io.calrelay.model.MeetingId;
import io.calrelay.model.Observation;
import io.calrelay.model.Side;
import io.calrelay.ports.BackfillStore.Item;
import io.calrelay.ports.BackfillStore.Outcome;
import io.calrelay.ports.Gateways;
import io.calrelay.ports.IdSource;
import io.calrelay.ports.MeetingStore;
import io.calrelay.ports.MeetingStore.Seen;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Records what was read of one item as syncing records what it reads, and leaves the rest to the meeting's own task. */
final class BackfillStep {
    /** What was read longer ago may have changed where nothing tells of changes: it is looked at again. */
    private static final Duration FRESH = Duration.ofMinutes(2);

    private final Gateways gateways;
    private final MeetingStore meetings;
    private final Sightings sightings;
    private final IdSource ids;
    private final InstantSource clock;

    BackfillStep(Gateways gateways, MeetingStore meetings, Sightings sightings, IdSource ids, InstantSource clock) {
        this.gateways = gateways;
        this.meetings = meetings;
        this.sightings = sightings;
        this.ids = ids;
        this.clock = clock;
    }

    /** @return the meeting, which is due now; empty if nothing of it is there any more */
    Optional<MeetingId> begin(Item item, Instant gatheredAt) {
        List<Seen> events = stillThere(item, gatheredAt.plus(FRESH).isBefore(clock.instant()));
        if (events.isEmpty()) {
            return Optional.empty();
        }
        Optional<MeetingId> meeting =
                item.outcome() == Outcome.JOINED ? Optional.of(join(events)) : Optional.of(record(events, Map.of()));
        meetings.markDue(List.of(meeting.get()), clock.instant());
        return meeting;
    }

    private List<Seen> stillThere(Item item, boolean look) {
        List<Seen> events = new ArrayList<>();
        for (Seen each : item.events()) {
            Observation now = look && each.side() instanceof Side.Calendar calendar
                    ? gateways.of(calendar.id())
                            .look(calendar.id(), each.observation().event())
                            .whenDone()
                            .orElse(each.observation())
                    : each.observation();
            if (now instanceof Observation.Present) {
                events.add(new Seen(each.side(), now));
            }
        }
        return events;
    }

    /**
     * The side that nothing is known of is recorded without making the meeting due, so that nobody plans with only one of the two.
     */
    private MeetingId join(List<Seen> events) {
        Map<Side, Map<EventId, MeetingStore.Known>> known = known(events);
        MeetingId meeting = known.values().stream()
                .flatMap(each -> each.values().stream())
                .map(MeetingStore.Known::meeting)
                .findFirst()
                .orElseGet(ids::newMeeting);
        Map<EventId, MeetingId> linked = new HashMap<>();
        for (Seen each : events) {
            boolean isNew = !known.getOrDefault(each.side(), Map.of())
                    .containsKey(each.observation().event());
            if (isNew) {
                linked.put(each.observation().event(), meeting);
            }
            if (isNew && each.side() instanceof Side.NetSuite) {
                recordQuietly(meeting, each);
            }
        }
        return record(events, linked);
    }

    private void recordQuietly(MeetingId meeting, Seen seen) {
        MeetingStore.Sighting sighting = new MeetingStore.Sighting(meeting, seen.observation(), false);
        if (!meetings.record(seen.side(), List.of(sighting), clock.instant())) {
            throw new IllegalStateException("somebody else recorded the event meanwhile; it is tried again");
        }
    }

    private MeetingId record(List<Seen> events, Map<EventId, MeetingId> linked) {
        // NetSuite last: what a calendar says of a meeting comes before a record that nobody may need to mirror.
        List<Seen> ordered = new ArrayList<>(events);
        ordered.sort(Comparator.comparing(each -> each.side() instanceof Side.NetSuite));
        for (Seen each : ordered) {
            sightings.store(each.side(), List.of(each.observation()), first -> again(each.side(), first), linked);
        }
        Seen first = ordered.get(0);
        EventId event = first.observation().event();
        return Optional.ofNullable(
                        meetings.byEvent(first.side(), List.of(event)).get(event))
                .map(MeetingStore.Known::meeting)
                .orElseThrow();
    }

    private Map<Side, Map<EventId, MeetingStore.Known>> known(List<Seen> events) {
        return events.stream()
                .map(Seen::side)
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        side -> meetings.byEvent(
                                side,
                                events.stream()
                                        .filter(each -> each.side().equals(side))
                                        .map(each -> each.observation().event())
                                        .toList())));
    }

    private Observation again(Side side, Observation first) {
        return side instanceof Side.Calendar calendar
                ? gateways.of(calendar.id())
                        .look(calendar.id(), first.event())
                        .whenDone()
                        .orElse(first)
                : first;
    }
}
