package io.calrelay.testing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why something has to be done: since when, and the latest reason, by which a look is told from what came after it. */
final class DueMark {
    private @Nullable Instant since;
    private Instant latest = Micros.NEVER;

    void mark(Instant at) {
        Instant next = latest.plus(1, ChronoUnit.MICROS);
        latest = next.isAfter(at) ? next : Micros.cut(at);
        if (since == null) {
            since = Micros.cut(at);
        }
    }

    void markUnlessDue(Instant at) {
        if (since == null) {
            mark(at);
        }
    }

    /** Takes the mark away, unless there was a reason after the look. @return whether it is away */
    boolean settle(Instant seen) {
        if (!latest.isAfter(Micros.cut(seen))) {
            since = null;
        }
        return since == null;
    }

    Optional<Instant> since() {
        return Optional.ofNullable(since);
    }

    Optional<Instant> latest() {
        return since().map(first -> latest);
    }
}
