package io.calrelay.testing;

import io.calrelay.model.MeetingId;
import io.calrelay.model.Side;
import io.calrelay.ports.Wakeups;
import io.calrelay.tasks.Steps;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Collects what is to be done and does it when the handle is turned, one step at a time. Loses wake-ups on demand. */
public final class HandCrank implements Wakeups {
    private final Map<Side, Instant> sides = new TreeMap<>(Comparator.comparing(Side::wireName));
    private final Map<MeetingId, Instant> meetings = new TreeMap<>(Comparator.comparing(MeetingId::value));
    private final InstantSource clock;
    private boolean losing;

    public HandCrank(InstantSource clock) {
        this.clock = clock;
    }

    /** As a crash between storing and waking does. */
    public void loseWakeups(boolean lose) {
        losing = lose;
    }

    @Override
    public void observe(Side side) {
        observeAt(side, clock.instant());
    }

    @Override
    public void observeAt(Side side, Instant at) {
        if (!losing) {
            sides.merge(side, at, HandCrank::sooner);
        }
    }

    @Override
    public void converge(Collection<MeetingId> due) {
        due.forEach(meeting -> convergeAt(meeting, clock.instant()));
    }

    @Override
    public void convergeAt(MeetingId meeting, Instant at) {
        if (!losing) {
            meetings.merge(meeting, at, HandCrank::sooner);
        }
    }

    /** Nothing here turns backfills by hand: their stories are told over HTTP. */
    @Override
    public void backfill(String id) {
        throw new UnsupportedOperationException("no backfill is turned by this crank");
    }

    @Override
    public int due(Instant now) {
        return (int) Stream.concat(sides.values().stream(), meetings.values().stream())
                .filter(at -> !at.isAfter(now))
                .count();
    }

    /** When there is something to do next. */
    public Optional<Instant> next() {
        return Stream.concat(sides.values().stream(), meetings.values().stream())
                .min(Comparator.naturalOrder());
    }

    /** Does one thing that is due: reads go before plans. @return false if nothing is due */
    public boolean turn(Steps steps) {
        Instant now = clock.instant();
        Optional<Side> side = dueOf(sides, now);
        if (side.isPresent()) {
            sides.remove(side.get());
            steps.observe(side.get()).ifPresent(at -> sides.merge(side.get(), at, HandCrank::sooner));
            return true;
        }
        Optional<MeetingId> meeting = dueOf(meetings, now);
        meeting.ifPresent(id -> {
            meetings.remove(id);
            steps.converge(id).ifPresent(at -> meetings.merge(id, at, HandCrank::sooner));
        });
        return meeting.isPresent();
    }

    private static <T> Optional<T> dueOf(Map<T, Instant> work, Instant now) {
        return work.entrySet().stream()
                .filter(each -> !each.getValue().isAfter(now))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Instant sooner(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
