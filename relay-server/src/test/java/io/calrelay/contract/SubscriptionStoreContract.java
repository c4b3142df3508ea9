package io.calrelay.contract;

import static io.calrelay.contract.Samples.ALICE_CALENDAR;
import static io.calrelay.contract.Samples.NOON;
import static io.calrelay.contract.Samples.noonPlus;
import static org.assertj.core.api.Assertions.assertThat;

import io.calrelay.model.CalendarId;
import io.calrelay.model.CalendarService;
import io.calrelay.ports.CalendarGateway.Subscription;
import io.calrelay.ports.SubscriptionStore;
import io.calrelay.ports.SubscriptionStore.Kept;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The standing orders for notifications. */
public interface SubscriptionStoreContract {
    CalendarId GOOGLE_CALENDAR = new CalendarId(CalendarService.GOOGLE, Samples.ALICE_EMAIL);

    SubscriptionStore subscriptions();

    private Kept put(CalendarId calendar, String id, Instant expiresAt) {
        Kept kept = new Kept(calendar, new Subscription(id, "resource of " + id, expiresAt), "secret of " + id);
        subscriptions().put(kept);
        return kept;
    }

    @Test
    default void oldAndNewSubscription_overlap() {
        Kept old = put(ALICE_CALENDAR, "old", NOON);
        Kept next = put(ALICE_CALENDAR, "new", noonPlus(60));
        put(GOOGLE_CALENDAR, "other", NOON);

        assertThat(subscriptions().of(ALICE_CALENDAR)).containsExactly(old, next);
    }

    @Test
    default void subscription_isFoundByItsIdOnly() {
        Kept kept = put(ALICE_CALENDAR, "id", NOON);

        assertThat(subscriptions().byId("id")).contains(kept);
        assertThat(subscriptions().byId("ID")).isEmpty();
        assertThat(subscriptions().byId("id ")).isEmpty();
    }

    @Test
    default void prolongedSubscription_replacesItself() {
        put(ALICE_CALENDAR, "id", NOON);
        Kept prolonged = put(ALICE_CALENDAR, "id", noonPlus(60));

        assertThat(subscriptions().of(ALICE_CALENDAR)).containsExactly(prolonged);
    }

    @Test
    default void expiring_areThoseThatEndBeforeThatMoment() {
        Kept second = put(ALICE_CALENDAR, "b", noonPlus(2));
        Kept first = put(GOOGLE_CALENDAR, "a", noonPlus(1));
        put(ALICE_CALENDAR, "c", noonPlus(3));

        assertThat(subscriptions().expiringBefore(noonPlus(3))).containsExactly(first, second);
    }

    @Test
    default void removedSubscription_isGone() {
        put(ALICE_CALENDAR, "id", NOON);

        subscriptions().remove("id");
        subscriptions().remove("never there");

        assertThat(subscriptions().byId("id")).isEmpty();
    }
}
