package io.calrelay.sync;

import io.calrelay.model.Decision;
import io.calrelay.model.Meeting;
import io.calrelay.model.MeetingId;
import io.calrelay.model.Observation;
import io.calrelay.model.Side;
import io.calrelay.ports.MeetingStore;
import io.calrelay.ports.Reply;
import io.calrelay.ports.Stores;
import io.calrelay.ports.SyncLog;
import io.calrelay.rules.MeetingView;
import io.calrelay.rules.Plan;
import io.calrelay.rules.Planner;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Brings one meeting's sides together: load the trees, plan, keep the plan, carry it out, remember. A round ends when a new
 * plan finds nothing to do.
 */
public final class Converge {
    /** Somebody edits while we write, or a side keeps another value than it was given: then it is tried later. */
    private static final int MOST_ROUNDS = 4;

    private final Stores stores;
    private final Views views;
    private final Apply apply;
    private final Remember remember;
    private final Failures failures;
    private final SyncLog log;
    private final InstantSource clock;

    public Converge(
            Stores stores, Apply apply, Remember remember, Failures failures, SyncLog log, InstantSource clock) {
        this.stores = stores;
        this.views = new Views(stores.people(), stores.policy());
        this.apply = apply;
        this.remember = remember;
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
            MeetingView view = views.of(trees.get());
            Plan plan = Planner.plan(view);
            if (plan.changesNothing(trees.get().meeting())) {
                if (stores.meetings().settle(id, trees.get().dueSince().get())) {
                    log.settled(id);
                    return Optional.empty();
                }
                continue;
            }
            Optional<Instant> retryAt = carryOut(view, plan);
            if (retryAt.isPresent()) {
                return retryAt;
            }
        }
        return Optional.of(setAside(id, new Reply.Later<>(Optional.empty(), "its sides do not come together")));
    }

    private Optional<Instant> carryOut(MeetingView view, Plan plan) {
        Meeting meeting = plan.meeting();
        List<Long> history = remember.plan(view, plan);
        for (Side side : plan.dropped()) {
            if (view.seen().get(side) instanceof Observation.Gone gone) {
                stores.meetings().deleted(meeting.id(), side, gone);
            }
        }
        Optional<Reply<?>> failed = Optional.empty();
        for (int each = 0; each < plan.decisions().size(); each++) {
            Decision decision = plan.decisions().get(each);
            log.decided(meeting.id(), decision);
            Reply<Observation> reply = apply.carryOut(meeting.id(), decision);
            log.applied(meeting.id(), decision, reply);
            stores.history().finish(history.get(each), Remember.outcome(reply));
            if (!remember.reply(view, plan, decision, reply)) {
                failed = failed.or(() -> Optional.of(reply));
            }
        }
        return failed.map(reply -> setAside(meeting.id(), reply));
    }

    private Instant setAside(MeetingId id, Reply<?> reply) {
        int inARow = stores.meetings().failures(id) + 1;
        Duration pause = failures.pause(reply, inARow);
        Instant retryAt = clock.instant().plus(pause);
        stores.meetings().postpone(id, inARow, retryAt, Failures.words(reply));
        return retryAt;
    }
}
