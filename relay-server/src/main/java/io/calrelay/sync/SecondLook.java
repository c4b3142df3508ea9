package io.calrelay.sync;

import io.calrelay.model.EventId;
import io.calrelay.model.MeetingId;
import io.calrelay.model.Observation;
import io.calrelay.model.Side;
import io.calrelay.ports.Gateways;
import io.calrelay.ports.MeetingStore;
import io.calrelay.ports.NetSuiteGateway;
import io.calrelay.ports.Reply;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Looks again at an event that a write did not find as expected. */
final class SecondLook {
    private final Gateways gateways;
    private final NetSuiteGateway netsuite;
    private final MeetingStore meetings;
    private final InstantSource clock;

    SecondLook(Gateways gateways, NetSuiteGateway netsuite, MeetingStore meetings, InstantSource clock) {
        this.gateways = gateways;
        this.netsuite = netsuite;
        this.meetings = meetings;
        this.clock = clock;
    }

    /**
     * @param event empty for a create
     * @param reply not {@link Reply.Done}
     * @return whether the meeting can be planned again at once: false if the service asked for patience or refused
     */
    boolean after(MeetingId meeting, Side side, Optional<EventId> event, Reply<?> reply) {
        if (reply instanceof Reply.Stale || reply instanceof Reply.Gone) {
            return event.map(each -> look(side, each)
                            .whenDone()
                            .map(found -> seen(meeting, side, found))
                            .orElse(false))
                    .orElse(false);
        }
        if (reply instanceof Reply.Refused<?> refused && refused.why() == Reply.Refusal.NOT_VISIBLE) {
            return event.map(each -> seen(meeting, side, new Observation.NotVisible(each, clock.instant())))
                    .orElse(false);
        }
        return false;
    }

    private Reply<Observation> look(Side side, EventId event) {
        return side instanceof Side.Calendar calendar
                ? gateways.of(calendar.id()).look(calendar.id(), event)
                : lookInNetSuite(event);
    }

    private Reply<Observation> lookInNetSuite(EventId event) {
        Reply<NetSuiteGateway.Changes> reply = netsuite.changes(List.of(), List.of(event));
        return reply.map(changes -> changes.events().stream()
                .filter(each -> each.event().equals(event))
                .findFirst()
                .orElseGet(() -> new Observation.NotVisible(event, clock.instant())));
    }

    private boolean seen(MeetingId meeting, Side side, Observation observation) {
        MeetingStore.Sighting sighting = new MeetingStore.Sighting(meeting, observation, true);
        return meetings.record(side, List.of(sighting), clock.instant());
    }
}
