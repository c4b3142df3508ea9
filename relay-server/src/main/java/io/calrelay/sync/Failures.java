package io.calrelay.sync;

import io.calrelay.ports.ReadingStore;
import io.calrelay.ports.Reply;
import io.calrelay.rules.Backoff;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** When to try again after a service did not do what was asked, and how to say it. */
public final class Failures {
    private final ReadingStore readings;
    private final InstantSource clock;
    private final RandomGenerator chance;

    public Failures(ReadingStore readings, InstantSource clock, RandomGenerator chance) {
        this.readings = readings;
        this.clock = clock;
        this.chance = chance;
    }

    /** Keeps that the read failed. @return when to read again */
    Instant ofReading(ReadingStore.Reading reading, Reply<?> reply) {
        Instant retryAt = clock.instant().plus(pause(reply, reading.failures() + 1));
        readings.failed(reading.side(), words(reply), retryAt);
        return retryAt;
    }

    /** @param failures in a row, this one included */
    Duration pause(Reply<?> reply, int failures) {
        Backoff backoff = reply instanceof Reply.Refused ? Backoff.REFUSED : Backoff.SERVICE;
        Duration own = backoff.delayAfter(failures, chance.nextDouble());
        Optional<Duration> asked = reply instanceof Reply.Later<?> later ? later.after() : Optional.empty();
        return asked.filter(wanted -> wanted.compareTo(own) > 0 || failures <= 1)
                .orElse(own);
    }

    /** In words for people, free of content. */
    static String words(Reply<?> reply) {
        if (reply instanceof Reply.Later<?> later) {
            return later.what();
        }
        if (reply instanceof Reply.Refused<?> refused) {
            return refused.why().name() + ": " + refused.what();
        }
        return reply.getClass().getSimpleName();
    }
}
