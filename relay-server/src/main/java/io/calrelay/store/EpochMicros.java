package io.calrelay.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Moments as the database keeps them: microseconds since 1970. What is finer is cut off. */
final class EpochMicros {
    private EpochMicros() {}

    static long of(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment.truncatedTo(ChronoUnit.MICROS));
    }

    static Instant toInstant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    static Optional<Instant> toInstant(@Nullable Long micros) {
        return Optional.ofNullable(micros).map(value -> toInstant(value.longValue()));
    }
}
