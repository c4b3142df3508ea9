package io.calrelay.sync;

import io.calrelay.model.Agreed;
import io.calrelay.model.Decision;
import io.calrelay.model.EventId;
import io.calrelay.model.MeetingId;
import io.calrelay.model.Note;
import io.calrelay.model.Observation;
import io.calrelay.model.Side;
import io.calrelay.ports.Gateways;
import io.calrelay.ports.HistoryStore;
import io.calrelay.ports.MeetingStore;
import io.calrelay.ports.NetSuiteGateway;
import io.calrelay.ports.Reply;
import io.calrelay.rules.AfterWrite;
import io.calrelay.rules.MeetingView;
import io.calrelay.rules.Plan;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Keeps what was planned before it is carried out, and what came of it afterwards. */
public final class Remember {
    private final MeetingStore meetings;
    private final Gateways gateways;
    private final NetSuiteGateway netsuite;
    private final InstantSource clock;

    public Remember(MeetingStore meetings, Gateways gateways, NetSuiteGateway netsuite, InstantSource clock) {
        this.meetings = meetings;
        this.gateways = gateways;
        this.netsuite = netsuite;
        this.clock = clock;
    }

    /** @return the ids of the decisions' history entries, in their order */
    List<Long> plan(MeetingView view, Plan plan) {
        Map<Side, Agreed> agreed = new LinkedHashMap<>();
        plan.accepted().forEach(each -> agreed.put(each.side(), each));
        for (Decision decision : plan.decisions()) {
            if (decision instanceof Decision.Create create) {
                agreed.put(create.on(), AfterWrite.begun(create));
            } else if (decision instanceof Decision.Update update) {
                agreed.put(update.on(), AfterWrite.attempting(before(view, plan, update.on()), update));
            }
        }
        List<HistoryStore.Entry> entries = new ArrayList<>();
        Instant now = clock.instant();
        MeetingId id = plan.meeting().id();
        String seen = Wording.seen(view);
        for (Decision decision : plan.decisions()) {
            String pending = HistoryStore.Entry.PENDING;
            entries.add(new HistoryStore.Entry(id, now, seen, Wording.of(decision), decision.why(), pending));
        }
        for (Note note : plan.notes()) {
            String outcome =
                    note.lost().map(lost -> HistoryStore.Entry.LOST + lost).orElse("noted");
            entries.add(new HistoryStore.Entry(id, now, seen, Wording.of(note), note.what(), outcome));
        }
        return meetings.planned(new MeetingStore.Planned(plan.meeting(), List.copyOf(agreed.values()), entries));
    }

    /** @return whether the meeting can be planned again at once: false if the service asked for patience or refused */
    boolean reply(MeetingView view, Plan plan, Decision decision, Reply<Observation> reply) {
        if (reply instanceof Reply.Done<Observation> done) {
            done(view, plan, decision, done.value());
            return true;
        }
        if (reply instanceof Reply.Stale || reply instanceof Reply.Gone) {
            return lookAgain(plan.meeting().id(), decision);
        }
        if (reply instanceof Reply.Refused<Observation> refused && refused.why() == Reply.Refusal.NOT_VISIBLE) {
            return eventOf(decision)
                    .map(event -> seen(
                            plan.meeting().id(), decision.on(), new Observation.NotVisible(event, clock.instant())))
                    .orElse(false);
        }
        return false;
    }

    /** What came of a decision, for the history. */
    static String outcome(Reply<?> reply) {
        return reply instanceof Reply.Done ? "done" : Failures.words(reply);
    }

    private void done(MeetingView view, Plan plan, Decision decision, Observation after) {
        Side side = decision.on();
        if (after instanceof Observation.Gone gone) {
            meetings.deleted(plan.meeting().id(), side, gone);
        } else if (after instanceof Observation.Present present) {
            meetings.written(plan.meeting(), agreed(view, plan, decision, present), present);
        } else {
            seen(plan.meeting().id(), side, after);
        }
    }

    private static Agreed agreed(MeetingView view, Plan plan, Decision decision, Observation.Present after) {
        if (decision instanceof Decision.Create create) {
            return AfterWrite.created(create, after);
        }
        Side side = decision.on();
        Agreed before = before(view, plan, side);
        Observation.Present looked = (Observation.Present) view.seen().get(side);
        return AfterWrite.updated(before, (Decision.Update) decision, Objects.requireNonNull(looked), after);
    }

    /** What the side agrees to when its write begins. */
    private static Agreed before(MeetingView view, Plan plan, Side side) {
        return plan.accepted().stream()
                .filter(each -> each.side().equals(side))
                .findFirst()
                .or(() -> Optional.ofNullable(view.agreed().get(side)))
                .orElseThrow();
    }

    private boolean lookAgain(MeetingId meeting, Decision decision) {
        Optional<EventId> event = eventOf(decision);
        if (event.isEmpty()) {
            return false;
        }
        Reply<Observation> look = decision.on() instanceof Side.Calendar calendar
                ? gateways.of(calendar.id()).look(calendar.id(), event.get())
                : lookInNetSuite(event.get());
        return look.whenDone().map(found -> seen(meeting, decision.on(), found)).orElse(false);
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

    private static Optional<EventId> eventOf(Decision decision) {
        if (decision instanceof Decision.Update update) {
            return Optional.of(update.event());
        }
        return decision instanceof Decision.Delete delete ? Optional.of(delete.event()) : Optional.empty();
    }
}
