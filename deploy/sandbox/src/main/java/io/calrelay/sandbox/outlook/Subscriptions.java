package io.calrelay.sandbox.outlook;

import io.calrelay.sandbox.world.Assumed;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The standing subscriptions; an expired one is gone by itself. Guarded by the cloud's lock. */
final class Subscriptions {
    // "Sent when the subscription nears its end", frequency not fixed (graph.md 4.4).
    @Assumed(source = "graph.md 4.4 [S8]: the docs' code gives roughly a quarter of the time")
    private static final Duration WARNING = Duration.ofHours(12);

    private final InstantSource clock;
    private final Map<String, Subscription> byId = new LinkedHashMap<>();

    Subscriptions(InstantSource clock) {
        this.clock = clock;
    }

    void put(Subscription subscription) {
        byId.put(subscription.id(), subscription);
    }

    void remove(String id) {
        byId.remove(id);
    }

    Optional<Subscription> find(String id) {
        dropExpired();
        return Optional.ofNullable(byId.get(id));
    }

    List<Subscription> all() {
        dropExpired();
        return List.copyOf(byId.values());
    }

    List<Subscription> of(Mailbox box) {
        return all().stream().filter(each -> each.mailbox().equals(box.email)).toList();
    }

    /** Those that end within the warning time and were not warned of it yet. */
    List<Subscription> nearingTheirEnd() {
        return all().stream()
                .filter(each -> !each.warned()
                        && each.expires().isBefore(clock.instant().plus(WARNING)))
                .toList();
    }

    void clear() {
        byId.clear();
    }

    private void dropExpired() {
        byId.values().removeIf(each -> !each.expires().isAfter(clock.instant()));
    }
}
