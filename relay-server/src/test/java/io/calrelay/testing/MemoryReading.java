package io.calrelay.testing;

import io.calrelay.model.Side;
import io.calrelay.ports.ReadingStore.Reading;
import io.calrelay.ports.ReadingStore.Success;
import java.time.Instant;
import java.util.Optional;

/** How far one side was read. Not thread-safe. */
final class MemoryReading {
    final DueMark due = new DueMark();
    private Reading last;

    MemoryReading(Side side, Instant at) {
        due.mark(at);
        this.last = new Reading(
                side,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty());
    }

    Reading reading() {
        return new Reading(
                last.side(),
                last.cursor(),
                last.window(),
                due.latest(),
                last.lastRead(),
                last.lastComplete(),
                last.failures(),
                last.retryAt(),
                last.problem());
    }

    boolean succeeded(Success success, Instant seenDue) {
        Optional<Instant> at = Optional.of(Micros.cut(success.at()));
        last = new Reading(
                last.side(),
                success.cursor(),
                success.window().map(Micros::cut),
                Optional.empty(),
                at,
                success.complete() ? at : last.lastComplete(),
                0,
                Optional.empty(),
                Optional.empty());
        return due.settle(seenDue);
    }

    void failed(String problem, Instant retryAt) {
        last = new Reading(
                last.side(),
                last.cursor(),
                last.window(),
                Optional.empty(),
                last.lastRead(),
                last.lastComplete(),
                last.failures() + 1,
                Optional.of(Micros.cut(retryAt)),
                Optional.of(problem));
        due.markUnlessDue(retryAt);
    }

    void dropCursor() {
        last = new Reading(
                last.side(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                last.lastRead(),
                last.lastComplete(),
                last.failures(),
                last.retryAt(),
                last.problem());
    }
}
