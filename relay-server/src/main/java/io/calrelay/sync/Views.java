package io.calrelay.sync;

import io.calrelay.family.FamilyReading;
import io.calrelay.model.Agreed;
import io.calrelay.model.CopyKind;
import io.calrelay.model.Observation;
import io.calrelay.model.Side;
import io.calrelay.ports.MeetingStore;
import io.calrelay.ports.PersonStore;
import io.calrelay.ports.PolicyStore;
import io.calrelay.rules.MeetingView;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts together what the planner looks at. */
final class Views {
    private final PersonStore people;
    private final PolicyStore policy;

    Views(PersonStore people, PolicyStore policy) {
        this.people = people;
        this.policy = policy;
    }

    /** What the meeting's records in NetSuite say. */
    FamilyReading family(MeetingStore.Trees trees) {
        Optional<Agreed> agreed = trees.agreed().stream()
                .filter(each -> each.side() instanceof Side.NetSuite)
                .findFirst();
        return FamilyReading.of(
                agreed,
                trees.seen().stream()
                        .filter(each -> each.side() instanceof Side.NetSuite)
                        .map(MeetingStore.Seen::observation)
                        .toList());
    }

    /** @param family what {@link #family} found */
    MeetingView of(MeetingStore.Trees trees, FamilyReading family) {
        Map<Side, Agreed> agreed = new HashMap<>();
        trees.agreed().forEach(each -> agreed.put(each.side(), each));
        Map<Side, Observation> seen = new HashMap<>();
        Map<Side, Integer> lost = new HashMap<>();
        family.asOne().ifPresent(one -> seen.put(Side.NETSUITE, one));
        for (MeetingStore.Seen each : trees.seen()) {
            if (!(each.side() instanceof Side.NetSuite)) {
                seen.merge(
                        each.side(), each.observation(), (one, other) -> nearer(agreed.get(each.side()), one, other));
            }
            if (each.observation() instanceof Observation.Gone) {
                lost.merge(each.side(), 1, Integer::sum);
            }
        }
        Map<Side, Observation.Present> outdone = outdone(trees, agreed, seen);
        return new MeetingView(trees.meeting(), seen, agreed, lost, people.all(), policy.get(), outdone);
    }

    /** Where a real invitation arrived beside a mirror, it is what the calendar shows; the mirror is to go. */
    private static Map<Side, Observation.Present> outdone(
            MeetingStore.Trees trees, Map<Side, Agreed> agreed, Map<Side, Observation> seen) {
        Map<Side, Observation.Present> outdone = new HashMap<>();
        for (MeetingStore.Seen each : trees.seen()) {
            if (isOther(agreed.get(each.side()), each)
                    && each.observation() instanceof Observation.Present invitation
                    && !invitation.byOwner()
                    && seen.get(each.side()) instanceof Observation.Present mirror) {
                outdone.put(each.side(), mirror);
                seen.put(each.side(), invitation);
            }
        }
        return outdone;
    }

    /** Whether it is another event than the mirror of that calendar. */
    private static boolean isOther(@Nullable Agreed last, MeetingStore.Seen seen) {
        return last != null
                && last.kind() == CopyKind.MIRROR
                && seen.side() instanceof Side.Calendar
                && last.event()
                        .filter(mirror -> !mirror.equals(seen.observation().event()))
                        .isPresent();
    }

    /** Of several events of one meeting on one side: the agreed one, else one that is there. */
    private static Observation nearer(@Nullable Agreed agreed, Observation one, Observation other) {
        if (agreed != null && agreed.event().isPresent()) {
            return agreed.event().get().equals(other.event()) ? other : one;
        }
        return one instanceof Observation.Gone ? other : one;
    }
}
