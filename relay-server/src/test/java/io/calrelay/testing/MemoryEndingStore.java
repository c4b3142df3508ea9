package io.calrelay.testing;

import io.calrelay.model.Agreed;
import io.calrelay.model.Meeting;
import io.calrelay.model.MeetingId;
import io.calrelay.model.Observation;
import io.calrelay.model.Side;
import io.calrelay.ports.EndingStore;
import io.calrelay.ports.MeetingStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which side's deletions ended meetings, in memory, over the meetings of another twin. Thread-safe. */
public final class MemoryEndingStore implements EndingStore {
    private record Ending(Side side, Instant at) {}

    private final MeetingStore meetings;
    private final Map<MeetingId, Ending> endings = new HashMap<>();

    MemoryEndingStore(MeetingStore meetings) {
        this.meetings = meetings;
    }

    @Override
    public synchronized void ended(MeetingId meeting, Side side, Instant at) {
        endings.put(meeting, new Ending(side, Micros.cut(at)));
    }

    @Override
    public synchronized Extent extent(Side side, Instant since) {
        long ended = endings.values().stream()
                .filter(each -> each.side().equals(side) && !each.at().isBefore(Micros.cut(since)))
                .count();
        return new Extent(
                (int) ended, pending(side).size(), meetings.present(side).size());
    }

    @Override
    public List<MeetingId> pending(Side side) {
        return meetings.on(side).stream()
                .filter(id -> meetings.load(id)
                        .filter(trees -> isPending(trees, side))
                        .isPresent())
                .sorted(Comparator.comparing(MeetingId::value))
                .toList();
    }

    private static boolean isPending(MeetingStore.Trees trees, Side side) {
        Optional<Agreed> agreed =
                trees.agreed().stream().filter(each -> each.side().equals(side)).findFirst();
        return trees.meeting().state() == Meeting.State.LIVE
                && trees.seen().stream()
                        .filter(seen -> seen.side().equals(side))
                        .map(MeetingStore.Seen::observation)
                        .anyMatch(observation -> observation instanceof Observation.Gone
                                && agreed.flatMap(Agreed::event).equals(Optional.of(observation.event())));
    }
}
