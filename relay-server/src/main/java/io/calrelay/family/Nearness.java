package io.calrelay.family;

import io.calrelay.model.RecurrenceId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** How far two occurrences lie apart. */
final class Nearness {
    private Nearness() {}

    static Duration between(RecurrenceId one, RecurrenceId other) {
        return Duration.between(moment(one), moment(other)).abs();
    }

    private static Instant moment(RecurrenceId id) {
        return id instanceof RecurrenceId.At at
                ? at.start()
                : ((RecurrenceId.On) id).day().atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
