package io.calrelay.sync;

import io.calrelay.model.EventId;
import io.calrelay.model.Meeting;
import io.calrelay.model.MeetingId;
import io.calrelay.model.Observation;
import io.calrelay.model.Side;
import io.calrelay.ports.MeetingStore;
import io.calrelay.ports.MeetingStore.Seen;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The events of one meeting that a backfill found.
 *
 * @param stored the meeting as it is kept; empty if nothing is known of it
 * @param found what was read of it
 * @param joined whether events of both sides that nothing linked came together here
 */
record BackfillGroup(Optional<MeetingStore.Trees> stored, List<Seen> found, boolean joined) {
    BackfillGroup {
        found = List.copyOf(found);
    }

    boolean has(Side side) {
        return found.stream().anyMatch(each -> each.side().equals(side))
                || stored.filter(trees -> trees.seen().stream()
                                        .anyMatch(each -> each.side().equals(side))
                                || trees.agreed().stream()
                                        .anyMatch(each -> each.side().equals(side)))
                        .isPresent();
    }

    Optional<Observation.Present> present(Side side) {
        return found.stream()
                .filter(each -> each.side().equals(side) && each.observation() instanceof Observation.Present)
                .map(each -> (Observation.Present) each.observation())
                .findFirst();
    }

    /** Both as one meeting; one of the two at most is kept already. */
    BackfillGroup with(BackfillGroup twin) {
        List<Seen> both = new ArrayList<>(found);
        both.addAll(twin.found);
        return new BackfillGroup(stored.or(twin::stored), both, true);
    }

    /** The meeting as it would be if all this were recorded. @param fresh for one that is not kept yet */
    MeetingStore.Trees trees(MeetingId fresh, Instant now) {
        List<Seen> seen = new ArrayList<>(found);
        stored.stream().flatMap(trees -> trees.seen().stream()).forEach(kept -> keepLater(seen, kept));
        Meeting meeting = stored.map(MeetingStore.Trees::meeting)
                .orElseGet(() -> new Meeting(fresh, Meeting.State.LIVE, Optional.empty(), Optional.empty()));
        return new MeetingStore.Trees(
                meeting, seen, stored.map(MeetingStore.Trees::agreed).orElse(List.of()), Optional.of(now));
    }

    private static void keepLater(List<Seen> seen, Seen kept) {
        Optional<Seen> now = seen.stream()
                .filter(each -> each.side().equals(kept.side()) && event(each).equals(event(kept)))
                .findFirst();
        if (now.isEmpty()) {
            seen.add(kept);
        } else if (now.get().observation().asOf().isBefore(kept.observation().asOf())) {
            seen.remove(now.get());
            seen.add(kept);
        }
    }

    private static EventId event(Seen seen) {
        return seen.observation().event();
    }
}
