package io.calrelay.contract;

import static io.calrelay.contract.CalendarUnderTest.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.calrelay.ports.CalendarGateway.Subscription;
import io.calrelay.ports.CalendarGateway.SubscriptionOrder;
import io.calrelay.ports.Reply;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/**
 * What every {@link io.calrelay.ports.CalendarGateway} promises, whatever the provider: reading, mirrors and, here,
 * standing orders for notifications. Run by each real adapter against the simulated cloud.
 */
public interface CalendarGatewayContract extends CalendarReadingContract, CalendarWritingContract {
    @Test
    default void subscription_lastsAsLongAsOrdered() {
        SubscriptionOrder order = order();

        Subscription made = done(gateway().subscribe(calendar(), order));

        assertThat(made.id()).isNotBlank();
        assertThat(made.expiresAt())
                .isBetween(order.expiresAt().minusSeconds(60), order.expiresAt().plusSeconds(60));
        assertThat(gateway().unsubscribe(calendar(), made)).isInstanceOf(Reply.Done.class);
    }

    @Test
    default void subscription_isProlongedOrToBeMadeAnew() {
        Subscription made = done(gateway().subscribe(calendar(), order()));
        Instant until = made.expiresAt();

        Reply<Subscription> prolonged = gateway().prolong(calendar(), made, until);

        assertThat(prolonged).isInstanceOfAny(Reply.Done.class, Reply.Gone.class);
        prolonged.whenDone().ifPresent(now -> {
            assertThat(now.id()).isEqualTo(made.id());
            assertThat(now.expiresAt()).isBetween(until.minusSeconds(60), until.plusSeconds(60));
        });
    }

    @Test
    default void endedSubscription_cannotBeProlongedButEndedAgain() {
        Subscription made = done(gateway().subscribe(calendar(), order()));
        assertThat(gateway().unsubscribe(calendar(), made)).isInstanceOf(Reply.Done.class);

        assertThat(gateway().prolong(calendar(), made, made.expiresAt())).isInstanceOf(Reply.Gone.class);
        assertThat(gateway().unsubscribe(calendar(), made)).isInstanceOf(Reply.Done.class);
    }
}
