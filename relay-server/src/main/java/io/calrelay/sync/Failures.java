package io.calrelay.sync;

import io.calrelay.model.AttentionItem;
import io.calrelay.model.CalendarId;
import io.calrelay.model.Side;
import io.calrelay.ports.AttentionStore;
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
    /** So many failures in a row are for a person to know of; a refusal is at once. */
    private static final int ASK_AFTER = 5;

    private final ReadingStore readings;
    private final AttentionStore attention;
    private final InstantSource clock;
    private final RandomGenerator chance;

    public Failures(ReadingStore readings, AttentionStore attention, InstantSource clock, RandomGenerator chance) {
        this.readings = readings;
        this.attention = attention;
        this.clock = clock;
        this.chance = chance;
    }

    /** Keeps that the read failed. @return when to read again */
    Instant ofReading(ReadingStore.Reading reading, Reply<?> reply) {
        Instant retryAt = clock.instant().plus(pause(reply, reading.failures() + 1));
        readings.failed(reading.side(), words(reply), retryAt);
        if (reply instanceof Reply.Refused || reading.failures() + 1 >= ASK_AFTER) {
            attention.raise(question(reading.side(), reply), clock.instant());
        }
        return retryAt;
    }

    private static AttentionStore.Question question(Side side, Reply<?> reply) {
        Optional<CalendarId> calendar = side instanceof Side.Calendar own ? Optional.of(own.id()) : Optional.empty();
        String where = calendar.map(id -> "The " + id.service().displayName() + " calendar of " + id.owner())
                .orElse("NetSuite");
        String summary = where + " cannot be read: " + words(reply)
                + ". What is synced stays; everything catches up once it can be read again. "
                + "Mend the cause, then choose 'retry', or wait: it is tried again by itself.";
        return new AttentionStore.Question(
                AttentionItem.Kind.UNREADABLE_SIDE,
                side.wireName(),
                calendar.map(CalendarId::owner),
                Optional.empty(),
                summary);
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
