package io.calrelay.ports;

import io.calrelay.model.CalendarId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The standing orders for notifications, with their secrets (encrypted at rest). Thread-safe. */
public interface SubscriptionStore {
    /** @param secret what each notification must carry */
    record Kept(CalendarId calendar, CalendarGateway.Subscription subscription, String secret) {}

    /** Keeps it, in addition to others of that calendar: old and new overlap. */
    void put(Kept kept);

    /** @param subscriptionId Graph's subscription id or our channel id */
    Optional<Kept> byId(String subscriptionId);

    List<Kept> of(CalendarId calendar);

    List<Kept> expiringBefore(Instant moment);

    void remove(String subscriptionId);
}
