package io.calrelay.sync;

import io.calrelay.model.Side;
import io.calrelay.ports.ReadingStore;
import io.calrelay.ports.SubscriptionStore;
import io.calrelay.ports.Wakeups;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Takes hints that something changed somewhere. A hint is believed only as to where to look: it is stored as a reason to
 * read, and answered before anything is read. Thread-safe.
 */
public final class Signals {
    /** What a subscription's lifecycle notification asks for. */
    public enum Lifecycle {
        REAUTHORIZE,
        REMOVED,
        MISSED
    }

    private final ReadingStore readings;
    private final SubscriptionStore subscriptions;
    private final Wakeups wakeups;
    private final InstantSource clock;

    public Signals(ReadingStore readings, SubscriptionStore subscriptions, Wakeups wakeups, InstantSource clock) {
        this.readings = readings;
        this.subscriptions = subscriptions;
        this.wakeups = wakeups;
        this.clock = clock;
    }

    /** @return whether the notification carries the secret of a subscription of ours */
    public boolean fromCalendar(String subscriptionId, String secret) {
        Optional<SubscriptionStore.Kept> kept = authentic(subscriptionId, secret);
        kept.ifPresent(found -> due(new Side.Calendar(found.calendar())));
        return kept.isPresent();
    }

    /** @return as for {@link #fromCalendar} */
    public boolean aboutSubscription(String subscriptionId, String secret, Lifecycle lifecycle) {
        Optional<SubscriptionStore.Kept> kept = authentic(subscriptionId, secret);
        kept.ifPresent(found -> {
            Side side = new Side.Calendar(found.calendar());
            if (lifecycle == Lifecycle.REMOVED) {
                subscriptions.remove(subscriptionId);
            }
            if (lifecycle == Lifecycle.REAUTHORIZE) {
                subscriptions.put(new SubscriptionStore.Kept(
                        found.calendar(), Subscriptions.endingNow(found.subscription(), clock.instant()), secret));
            } else {
                readings.dropCursor(side);
            }
            due(side);
        });
        return kept.isPresent();
    }

    /** @param rows outbox rows that the push named */
    public void fromNetSuite(List<Long> rows) {
        Instant now = clock.instant();
        readings.awaitRows(rows, now);
        due(Side.NETSUITE);
    }

    private void due(Side side) {
        readings.markDue(side, clock.instant());
        wakeups.observe(side);
    }

    private Optional<SubscriptionStore.Kept> authentic(String subscriptionId, String secret) {
        byte[] given = secret.getBytes(StandardCharsets.UTF_8);
        return subscriptions
                .byId(subscriptionId)
                .filter(kept -> MessageDigest.isEqual(kept.secret().getBytes(StandardCharsets.UTF_8), given));
    }
}
