package io.calrelay.testing;

import io.calrelay.model.CalendarId;
import io.calrelay.ports.SubscriptionStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The subscription store in memory. Thread-safe. */
public final class MemorySubscriptionStore implements SubscriptionStore {
    private static final Comparator<Kept> BY_EXPIRY = Comparator.comparing(
                    (Kept kept) -> kept.subscription().expiresAt())
            .thenComparing(kept -> kept.subscription().id());

    private final Map<String, Kept> subscriptions = new HashMap<>();

    MemorySubscriptionStore() {}

    @Override
    public synchronized void put(Kept kept) {
        subscriptions.put(
                kept.subscription().id(), new Kept(kept.calendar(), Micros.cut(kept.subscription()), kept.secret()));
    }

    @Override
    public synchronized Optional<Kept> byId(String subscriptionId) {
        return Optional.ofNullable(subscriptions.get(subscriptionId));
    }

    @Override
    public synchronized List<Kept> of(CalendarId calendar) {
        return subscriptions.values().stream()
                .filter(kept -> kept.calendar().equals(calendar))
                .sorted(BY_EXPIRY)
                .toList();
    }

    @Override
    public synchronized List<Kept> expiringBefore(Instant moment) {
        return subscriptions.values().stream()
                .filter(kept -> kept.subscription().expiresAt().isBefore(Micros.cut(moment)))
                .sorted(BY_EXPIRY)
                .toList();
    }

    @Override
    public synchronized void remove(String subscriptionId) {
        subscriptions.remove(subscriptionId);
    }
}
