package io.calrelay.sync;

import io.calrelay.family.FamilyReading;
import io.calrelay.model.Agreed;
import io.calrelay.model.AttentionItem;
import io.calrelay.model.Decision;
import io.calrelay.model.Meeting;
import io.calrelay.model.MeetingId;
import io.calrelay.model.Observation;
import io.calrelay.model.Side;
import io.calrelay.ports.AttentionStore;
import io.calrelay.ports.Gateways;
import io.calrelay.ports.MeetingStore;
import io.calrelay.ports.NetSuiteGateway;
import io.calrelay.ports.NetSuiteWriter;
import io.calrelay.ports.ReadingStore;
import io.calrelay.ports.Reply;
import io.calrelay.ports.Stores;
import io.calrelay.ports.SyncLog;
import io.calrelay.rules.FamilyOrder;
import io.calrelay.rules.MeetingView;
import io.calrelay.rules.Plan;
import io.calrelay.rules.Planner;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings one meeting's sides together: load the trees, plan, keep the plan, carry it out, remember. A round ends when a new
 * plan finds nothing to do.
 */
public final class Converge {
    /** Somebody edits while we write, or a side keeps another value than it was given: then it is tried later. */
    private static final int MOST_ROUNDS = 4;

    /** So soon it is looked whether a calendar that nothing may be made in yet was read. */
    private static final Duration FIRST_READ = Duration.ofSeconds(2);

    /** So many failures in a row are for a person to know of. */
    private static final int ASK_AFTER = 8;

    private static final Duration HELD = Duration.ofDays(1);

    /** What is written to. */
    public record Sides(Gateways calendars, NetSuiteGateway netsuite, NetSuiteWriter writer, AccountFacts account) {}

    private final Stores stores;
    private final Views views;
    private final FamilySteps families;
    private final FamilyWrites familyWrites;
    private final Apply apply;
    private final Remember remember;
    private final Brake brake;
    private final Failures failures;
    private final SyncLog log;
    private final InstantSource clock;

    public Converge(Stores stores, Sides sides, Failures failures, SyncLog log, InstantSource clock) {
        this.stores = stores;
        this.views = new Views(stores.people(), stores.policy());
        this.families = new FamilySteps(stores.people(), sides.account(), clock);
        SecondLook looks = new SecondLook(sides.calendars(), sides.netsuite(), stores.meetings(), clock);
        this.familyWrites = new FamilyWrites(sides.writer(), stores.meetings(), looks, clock);
        this.apply = new Apply(sides.calendars(), clock);
        this.remember = new Remember(stores.meetings(), looks, clock);
        this.brake = new Brake(stores, clock);
        this.failures = failures;
        this.log = log;
        this.clock = clock;
    }

    /** Plans and applies until nothing is left to do. @return when to try again; empty if the meeting is settled */
    public Optional<Instant> runOnce(MeetingId id) {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Optional<MeetingStore.Trees> trees = stores.meetings().load(id);
            if (trees.isEmpty() || trees.get().dueSince().isEmpty()) {
                return Optional.empty();
            }
            Work work = work(trees.get());
            if (work.isNothing() && work.waits()) {
                return Optional.of(
                        setAside(id, new Reply.Later<>(Optional.of(FIRST_READ), "a calendar is being read")));
            }
            if (work.isNothing()) {
                if (stores.meetings().settle(id, trees.get().dueSince().get())) {
                    log.settled(id);
                    return Optional.empty();
                }
                continue;
            }
            if (work.plan().endedBy().filter(side -> brake.stops(id, side)).isPresent()) {
                return Optional.of(hold(id));
            }
            Optional<Reply<?>> failed = carryOut(work);
            if (failed.isPresent()) {
                return Optional.of(setAside(id, failed.get()));
            }
        }
        return Optional.of(setAside(id, new Reply.Later<>(Optional.empty(), "its sides do not come together")));
    }

    /** Whether planning the meeting now would find nothing to do. */
    boolean hasNothingToDo(MeetingStore.Trees trees) {
        return work(trees).isNothing();
    }

    /**
     * @param family why it is not known what to do with the family, if it is not
     * @param waits whether a mirror is not made yet, because what stands in its calendar is not known
     */
    private record Work(MeetingView view, Plan plan, Reply<FamilyStep> family, boolean waits) {
        boolean isNothing() {
            return plan.changesNothing(view.meeting())
                    && family.whenDone().filter(FamilyStep::isNothing).isPresent();
        }
    }

    private Work work(MeetingStore.Trees trees) {
        FamilyReading reading = views.family(trees);
        MeetingView view = views.of(trees, reading);
        Plan whole = Planner.plan(view);
        Plan plan = withoutUnread(whole);
        boolean waits = plan.decisions().size() < whole.decisions().size();
        return new Work(view, plan, families.next(view, reading, plan), waits);
    }

    /** The same meeting may stand in a calendar that was never read: nothing is made there before. */
    private Plan withoutUnread(Plan plan) {
        List<Decision> decisions = plan.decisions().stream()
                .filter(each -> !(each instanceof Decision.Create) || wasRead(each.on()))
                .toList();
        return plan.withDecisions(decisions);
    }

    private boolean wasRead(Side side) {
        return stores.readings()
                .find(side)
                .flatMap(ReadingStore.Reading::lastComplete)
                .isPresent();
    }

    private Optional<Reply<?>> carryOut(Work work) {
        Plan plan = work.plan();
        FamilyStep step = work.family()
                .whenDone()
                .orElseGet(() -> new FamilyStep(new FamilyOrder.Leave(), Optional.empty(), false, List.of(), Map.of()));
        Remember.Kept kept = remember.plan(work.view(), plan, step);
        dropEnded(work);
        Optional<Reply<?>> failed =
                work.family().whenDone().isPresent() ? Optional.empty() : Optional.of(work.family());
        int entry = 0;
        if (step.summary().isPresent()) {
            failed = failed.or(() -> inNetSuite(plan.meeting(), step, kept));
            entry++;
        } else if (step.order() instanceof FamilyOrder.End && step.isNews()) {
            stores.meetings().deleted(plan.meeting().id(), Side.NETSUITE, List.of());
        }
        for (Decision decision : plan.decisions()) {
            Reply<Observation> reply =
                    inCalendar(plan.meeting(), decision, kept.entries().get(entry++));
            if (!remember.reply(work.view(), plan, decision, reply)) {
                failed = failed.or(() -> Optional.of(reply));
            }
        }
        return failed;
    }

    private void dropEnded(Work work) {
        for (Side side : work.plan().dropped()) {
            if (work.view().seen().get(side) instanceof Observation.Gone gone) {
                stores.meetings().deleted(work.plan().meeting().id(), side, List.of(gone));
            }
        }
    }

    private Optional<Reply<?>> inNetSuite(Meeting meeting, FamilyStep step, Remember.Kept kept) {
        Decision summary = step.summary().orElseThrow();
        Agreed begun = kept.family().orElseThrow();
        log.decided(meeting.id(), summary);
        Optional<Reply<?>> failed = familyWrites.carryOut(meeting, step, begun);
        Reply<?> outcome = failed.isPresent() ? failed.get() : new Reply.Done<>(begun);
        log.applied(meeting.id(), summary, outcome);
        stores.history().finish(kept.entries().get(0), Remember.outcome(outcome));
        return failed;
    }

    private Reply<Observation> inCalendar(Meeting meeting, Decision decision, long entry) {
        log.decided(meeting.id(), decision);
        Reply<Observation> reply = apply.carryOut(meeting, decision);
        log.applied(meeting.id(), decision, reply);
        stores.history().finish(entry, Remember.outcome(reply));
        return reply;
    }

    /** Until a person decides; looked at daily all the same. */
    private Instant hold(MeetingId id) {
        Instant retryAt = clock.instant().plus(HELD);
        stores.meetings().postpone(id, 1, retryAt, "its deletion waits for a person");
        return retryAt;
    }

    private Instant setAside(MeetingId id, Reply<?> reply) {
        int inARow = stores.meetings().failures(id) + 1;
        if (inARow >= ASK_AFTER) {
            askAbout(id, inARow, reply);
        }
        Duration pause = failures.pause(reply, inARow);
        Instant retryAt = clock.instant().plus(pause);
        stores.meetings().postpone(id, inARow, retryAt, Failures.words(reply));
        return retryAt;
    }

    private void askAbout(MeetingId id, int inARow, Reply<?> reply) {
        String summary =
                "Syncing meeting %s failed %d times in a row: %s. It is tried again with long pauses, and when something about it changes. "
                                .formatted(id, inARow, Failures.words(reply))
                        + "Choose 'retry' once the cause is mended, 'unlink' to stop syncing it.";
        stores.attention()
                .raise(
                        new AttentionStore.Question(
                                AttentionItem.Kind.STUCK_MEETING,
                                id.value(),
                                Optional.empty(),
                                Optional.of(id),
                                summary),
                        clock.instant());
    }
}
