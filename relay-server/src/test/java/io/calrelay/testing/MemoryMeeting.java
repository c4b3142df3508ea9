package io.calrelay.testing;

import io.calrelay.model.Agreed;
import io.calrelay.model.Meeting;
import io.calrelay.model.MeetingId;
import io.calrelay.model.Side;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One meeting as {@link MemoryMeetingStore} keeps it, but for what was seen of it. Not thread-safe. */
final class MemoryMeeting {
    static final Comparator<MemoryMeeting> NEWEST_FIRST = Comparator.comparing((MemoryMeeting kept) -> kept.happenedAt)
            .reversed()
            .thenComparing(kept -> kept.meeting.id().value());
    static final Comparator<MemoryMeeting> DUE_LONGEST_FIRST = Comparator.comparing(
                    (MemoryMeeting kept) -> kept.due.since().orElse(Instant.MAX))
            .thenComparing(kept -> kept.meeting.id().value());

    final DueMark due = new DueMark();
    private final Map<Side, Agreed> agreed = new TreeMap<>(Comparator.comparing(Side::wireName));
    private Meeting meeting;
    private Instant happenedAt;
    private int failures;
    private @Nullable Instant retryAt;

    MemoryMeeting(MeetingId id, Instant at) {
        this.meeting = new Meeting(id, Meeting.State.LIVE, Optional.empty(), Optional.empty());
        this.happenedAt = Micros.cut(at);
    }

    Meeting meeting() {
        return meeting;
    }

    void become(Meeting next) {
        meeting = next;
    }

    void happened(Instant at) {
        happenedAt = happenedAt.isBefore(at) ? Micros.cut(at) : happenedAt;
    }

    Optional<Agreed> agreed(Side side) {
        return Optional.ofNullable(agreed.get(side));
    }

    List<Agreed> agreed() {
        return List.copyOf(agreed.values());
    }

    void agree(Agreed to) {
        agreed.put(to.side(), to);
    }

    void disagree(Side side) {
        agreed.remove(side);
    }

    boolean settle(Instant seenDue) {
        failures = 0;
        retryAt = null;
        return due.settle(seenDue);
    }

    void postpone(int inARow, Instant until) {
        failures = inARow;
        retryAt = Micros.cut(until);
        due.markUnlessDue(until);
    }

    int failures() {
        return failures;
    }

    boolean isDue(Instant now) {
        return due.since().isPresent() && (retryAt == null || !retryAt.isAfter(now));
    }
}
