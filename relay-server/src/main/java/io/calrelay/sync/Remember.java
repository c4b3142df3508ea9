package io.calrelay.sync;

import io.calrelay.family.FamilyWriting;
import io.calrelay.model.Agreed;
import io.calrelay.model.Decision;
import io.calrelay.model.EventId;
import io.calrelay.model.MeetingId;
import io.calrelay.model.Note;
import io.calrelay.model.Observation;
import io.calrelay.model.Side;
import io.calrelay.ports.HistoryStore;
import io.calrelay.ports.MeetingStore;
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
final class Remember {
    private final MeetingStore meetings;
    private final SecondLook looks;
    private final InstantSource clock;

    Remember(MeetingStore meetings, SecondLook looks, InstantSource clock) {
        this.meetings = meetings;
        this.looks = looks;
        this.clock = clock;
    }

    /**
     * What was kept.
     *
     * @param family what the family agreed to when its writes began; empty if there is none
     * @param entries the ids of the history entries of the family's writes, if there are any, and of the calendars' decisions
     */
    record Kept(Optional<Agreed> family, List<Long> entries) {}

    Kept plan(MeetingView view, Plan plan, FamilyStep step) {
        Map<Side, Agreed> agreed = new LinkedHashMap<>();
        plan.accepted().forEach(each -> agreed.put(each.side(), each));
        Optional<Agreed> family =
                step.before().map(before -> before.withFamily(FamilyWriting.begun(before.family(), step.changes())));
        if (!step.isNothing()) {
            family.ifPresent(begun -> agreed.put(Side.NETSUITE, begun));
        }
        for (Decision decision : plan.decisions()) {
            if (decision instanceof Decision.Create create) {
                agreed.put(create.on(), AfterWrite.begun(create));
            } else if (decision instanceof Decision.Update update) {
                agreed.put(update.on(), AfterWrite.attempting(before(view, plan, update.on()), update));
            }
        }
        List<HistoryStore.Entry> history = history(view, plan, step);
        List<Long> entries =
                meetings.planned(new MeetingStore.Planned(plan.meeting(), List.copyOf(agreed.values()), history));
        return new Kept(family, entries);
    }

    private List<HistoryStore.Entry> history(MeetingView view, Plan plan, FamilyStep step) {
        List<HistoryStore.Entry> entries = new ArrayList<>();
        Instant now = clock.instant();
        MeetingId id = plan.meeting().id();
        String seen = Wording.seen(view);
        String pending = HistoryStore.Entry.PENDING;
        step.summary()
                .ifPresent(family -> entries.add(new HistoryStore.Entry(
                        id, now, seen, Wording.of(family, step.changes().size()), family.why(), pending)));
        for (Decision decision : plan.decisions()) {
            entries.add(new HistoryStore.Entry(id, now, seen, Wording.of(decision), decision.why(), pending));
        }
        for (Note note : plan.notes()) {
            String outcome =
                    note.lost().map(lost -> HistoryStore.Entry.LOST + lost).orElse("noted");
            entries.add(new HistoryStore.Entry(id, now, seen, Wording.of(note), note.what(), outcome));
        }
        return entries;
    }

    /** @return whether the meeting can be planned again at once: false if the service asked for patience or refused */
    boolean reply(MeetingView view, Plan plan, Decision decision, Reply<Observation> reply) {
        if (reply instanceof Reply.Done<Observation> done) {
            done(view, plan, decision, done.value());
            return true;
        }
        return looks.after(plan.meeting().id(), decision.on(), eventOf(decision), reply);
    }

    /** What came of a decision, for the history. */
    static String outcome(Reply<?> reply) {
        return reply instanceof Reply.Done ? "done" : Failures.words(reply);
    }

    private void done(MeetingView view, Plan plan, Decision decision, Observation after) {
        Side side = decision.on();
        if (decision instanceof Decision.Answer answer) {
            Agreed answered = AfterWrite.answered(before(view, plan, side), answer, after);
            meetings.written(plan.meeting(), answered, List.of(after));
        } else if (after instanceof Observation.Present present) {
            meetings.written(plan.meeting(), agreed(view, plan, decision, present), List.of(present));
        } else {
            meetings.deleted(plan.meeting().id(), side, List.of(after));
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

    private static Optional<EventId> eventOf(Decision decision) {
        if (decision instanceof Decision.Update update) {
            return Optional.of(update.event());
        }
        if (decision instanceof Decision.Answer answer) {
            return Optional.of(answer.event());
        }
        return decision instanceof Decision.Delete delete ? Optional.of(delete.event()) : Optional.empty();
    }
}
