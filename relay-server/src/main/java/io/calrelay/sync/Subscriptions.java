package io.calrelay.sync;

import io.calrelay.model.CalendarId;
import io.calrelay.model.CalendarService;
import io.calrelay.ports.CalendarGateway;
import io.calrelay.ports.Gateways;
import io.calrelay.ports.IdSource;
import io.calrelay.ports.Reply;
import io.calrelay.ports.SubscriptionStore;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps one standing order for notifications per calendar: made anew or prolonged before it ends, old and new overlapping,
 * so that no change goes unannounced.
 */
public final class Subscriptions {
    /** Providers keep subscriptions for seven days at the most (graph.md 4.1, google.md 6.1). */
    private static final Duration LIFE = Duration.ofDays(7).minusMinutes(5);

    private static final Duration RENEW_BEFORE_END = Duration.ofHours(36);

    private final Gateways gateways;
    private final SubscriptionStore subscriptions;
    private final Map<CalendarService, URI> addresses;
    private final IdSource ids;
    private final InstantSource clock;

    /** @param addresses where each provider is to send its notifications */
    public Subscriptions(
            Gateways gateways,
            SubscriptionStore subscriptions,
            Map<CalendarService, URI> addresses,
            IdSource ids,
            InstantSource clock) {
        this.gateways = gateways;
        this.subscriptions = subscriptions;
        this.addresses = Map.copyOf(addresses);
        this.ids = ids;
        this.clock = clock;
    }

    /** Makes sure that the calendar has an order that does not end soon. @return the refusal, if there was one */
    public Optional<Reply<?>> ensure(CalendarId calendar) {
        Instant now = clock.instant();
        List<SubscriptionStore.Kept> kept = subscriptions.of(calendar);
        Optional<SubscriptionStore.Kept> latest = kept.stream()
                .max(Comparator.comparing(each -> each.subscription().expiresAt()));
        boolean lasts = latest.filter(each -> each.subscription().expiresAt().isAfter(now.plus(RENEW_BEFORE_END)))
                .isPresent();
        if (lasts) {
            return Optional.empty();
        }
        Optional<Reply<?>> failed = prolong(latest, now.plus(LIFE)) ? Optional.empty() : renew(calendar, now);
        if (failed.isEmpty()) {
            kept.stream()
                    .filter(each -> hasEnded(each, now))
                    .forEach(each -> subscriptions.remove(each.subscription().id()));
        }
        return failed;
    }

    /** Ends all of them. */
    public void end(CalendarId calendar) {
        for (SubscriptionStore.Kept each : subscriptions.of(calendar)) {
            gateways.of(calendar).unsubscribe(calendar, each.subscription());
            subscriptions.remove(each.subscription().id());
        }
    }

    /** The same, to be prolonged at the next opportunity. */
    static CalendarGateway.Subscription endingNow(CalendarGateway.Subscription subscription, Instant now) {
        return new CalendarGateway.Subscription(subscription.id(), subscription.resource(), now.plusSeconds(60));
    }

    private static boolean hasEnded(SubscriptionStore.Kept kept, Instant now) {
        return kept.subscription().expiresAt().isBefore(now);
    }

    private boolean prolong(Optional<SubscriptionStore.Kept> latest, Instant until) {
        if (latest.isEmpty()) {
            return false;
        }
        SubscriptionStore.Kept kept = latest.get();
        Optional<CalendarGateway.Subscription> prolonged = gateways.of(kept.calendar())
                .prolong(kept.calendar(), kept.subscription(), until)
                .whenDone();
        prolonged.ifPresent(now -> subscriptions.put(new SubscriptionStore.Kept(kept.calendar(), now, kept.secret())));
        return prolonged.isPresent();
    }

    private Optional<Reply<?>> renew(CalendarId calendar, Instant now) {
        String id = ids.newSecret();
        String secret = ids.newSecret();
        URI address = addresses.get(calendar.service());
        if (address == null) {
            throw new IllegalStateException("no address for notifications of " + calendar.service());
        }
        // The first message can arrive before the answer (google.md 6.1), so the order is known before it is given.
        CalendarGateway.Subscription asked = new CalendarGateway.Subscription(id, "", now.plus(LIFE));
        subscriptions.put(new SubscriptionStore.Kept(calendar, asked, secret));
        Reply<CalendarGateway.Subscription> reply = gateways.of(calendar)
                .subscribe(calendar, new CalendarGateway.SubscriptionOrder(address, secret, id, asked.expiresAt()));
        if (reply instanceof Reply.Done<CalendarGateway.Subscription> done) {
            subscriptions.put(new SubscriptionStore.Kept(calendar, done.value(), secret));
            if (!done.value().id().equals(id)) {
                subscriptions.remove(id);
            }
            return Optional.empty();
        }
        subscriptions.remove(id);
        return Optional.of(reply);
    }
}
