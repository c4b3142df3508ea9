package io.calrelay.gateway.google;

import io.calrelay.contract.CalendarGatewayContract;
import io.calrelay.contract.SeriesCallsContract;
import io.calrelay.contract.SeriesReadingContract;
import io.calrelay.contract.SeriesWritingContract;
import io.calrelay.contract.WholeDaysContract;
import io.calrelay.model.CalendarId;
import io.calrelay.ports.CalendarGateway;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;

/** The contract of every calendar gateway, held by the real adapter against the simulated Google: one owner per test. */
class GoogleGatewayContractTest
        implements CalendarGatewayContract,
                SeriesReadingContract,
                SeriesWritingContract,
                SeriesCallsContract,
                WholeDaysContract {
    private static final GoogleBox box = new GoogleBox();
    private static final CalendarGateway gateway = box.gateway();
    private static int owners;

    private final CalendarId calendar = box.settle("owner" + ++owners);
    private final GoogleHand hand = new GoogleHand(box, calendar);

    @AfterAll
    static void close() {
        box.close();
    }

    @Override
    public CalendarGateway gateway() {
        return gateway;
    }

    @Override
    public CalendarId calendar() {
        return calendar;
    }

    @Override
    public SeriesHand hand() {
        return hand;
    }

    @Override
    public CalendarGateway.SubscriptionOrder order() {
        return new CalendarGateway.SubscriptionOrder(
                box.hook(),
                "a secret",
                "channel-" + owners,
                box.world().clock().instant().plus(Duration.ofDays(2)));
    }
}
