package io.calrelay.sandbox.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.calrelay.sandbox.hand.Listener;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How faults of notifications look to whoever is notified. */
class CourierTest {
    private static final Courier.Rule TWICE = new Courier.Rule(
            Duration.ofSeconds(10), 2, Duration.ofHours(1), status -> status / 100 == 2, status -> true);
    private static final Actor RELAY = new Actor.Relay();
    private final WorldClock clock = new WorldClock(() -> Instant.parse("2026-11-02T15:00:00Z"));
    private final Faults faults = new Faults(new Seeds(1));
    private final Courier courier = new Courier(faults, clock);
    private final Listener listener = new Listener();

    @AfterEach
    void close() {
        courier.close();
        listener.close();
    }

    private void order(Fault fault, Duration retryAfter, boolean everybody) {
        faults.add(new Faults.Order(Service.GRAPH, fault, 1, 1, Optional.of(retryAfter), everybody));
    }

    private void deliver(Actor subscriber, String text) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(listener.url("/hook")))
                .POST(HttpRequest.BodyPublishers.ofString(text))
                .build();
        courier.deliver(Service.GRAPH, subscriber, request, TWICE);
    }

    private List<String> heard() {
        return listener.heard.stream().map(Listener.Heard::body).toList();
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited 20 s in vain").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private void awaitAll() {
        await(() -> courier.underway() == 0);
    }

    @Test
    void lostNotification_neverArrives() {
        order(Fault.LOSE_NOTIFICATION, Duration.ZERO, false);
        deliver(RELAY, "lost");
        deliver(RELAY, "next");
        awaitAll();
        assertThat(heard()).containsExactly("next");
    }

    @Test
    void doubledNotification_arrivesTwice() {
        order(Fault.DUPLICATE_NOTIFICATION, Duration.ZERO, false);
        deliver(RELAY, "twice");
        awaitAll();
        assertThat(heard()).containsExactly("twice", "twice");
    }

    @Test
    void delayedNotification_comesWhenItsTimeHasCome() {
        order(Fault.DELAY_NOTIFICATION, Duration.ofHours(1), false);
        deliver(RELAY, "late");
        deliver(RELAY, "punctual");
        await(() -> heard().equals(List.of("punctual")) && courier.underway() == 1);
        clock.advance(Duration.ofMinutes(59));
        assertThat(courier.underway()).isEqualTo(1);
        clock.advance(Duration.ofMinutes(1));
        awaitAll();
        assertThat(heard()).containsExactly("punctual", "late");
    }

    @Test
    void reorderedNotification_isOvertakenByTheNext() {
        order(Fault.REORDER_NOTIFICATION, Duration.ZERO, false);
        deliver(RELAY, "first");
        deliver(RELAY, "second");
        awaitAll();
        assertThat(heard()).containsExactly("second", "first");
    }

    @Test
    void reorderedNotificationThatNothingFollows_isOnlyLate() {
        order(Fault.REORDER_NOTIFICATION, Duration.ZERO, false);
        deliver(RELAY, "alone");
        clock.advance(Courier.DELAY);
        awaitAll();
        assertThat(heard()).containsExactly("alone");
    }

    @Test
    void otherPeoplesNotifications_areStruckOnlyByFaultsForEverybody() {
        Actor person = new Actor.Person("alice@northwind.example");
        order(Fault.LOSE_NOTIFICATION, Duration.ZERO, false);
        deliver(person, "spared");
        awaitAll();
        faults.clear();
        order(Fault.LOSE_NOTIFICATION, Duration.ZERO, true);
        deliver(person, "lost");
        awaitAll();
        assertThat(heard()).containsExactly("spared");
    }

    @Test
    void failedDelivery_isTriedAgainAsSoonAsTheClockSaysSo() {
        listener.status = 503;
        deliver(RELAY, "again");
        await(() -> heard().size() == 1 && courier.underway() == 1);
        listener.status = 202;
        await(() -> {
            clock.advance(Duration.ofHours(1));
            return courier.underway() == 0;
        });
        assertThat(heard()).containsExactly("again", "again");
    }
}
