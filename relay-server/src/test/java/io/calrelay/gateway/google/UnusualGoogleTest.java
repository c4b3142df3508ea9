package io.calrelay.gateway.google;

import io.calrelay.contract.SeriesReadingContract;
import io.calrelay.contract.SeriesWritingContract;
import io.calrelay.contract.WholeDaysContract;
import io.calrelay.model.CalendarId;
import io.calrelay.ports.CalendarGateway;
import io.calrelay.sandbox.google.calendar.GoogleSwitch;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/**
 * What is promised of series is kept whichever way Google does what sources tell differently or announce: exceptions survive
 * their master's edits, ids of occurrences tell nothing, tombstones say no more than their id, members are missing, pages are
 * short.
 */
class UnusualGoogleTest implements SeriesReadingContract, SeriesWritingContract, WholeDaysContract {
    private static final GoogleBox box = new GoogleBox();
    private static final CalendarGateway gateway = box.gateway();
    private static int owners;

    private final CalendarId calendar = box.settle("owner" + ++owners);
    private final GoogleHand hand = new GoogleHand(box, calendar);

    @BeforeAll
    static void turn() {
        box.cloud().turn(GoogleSwitch.RESET_EXCEPTIONS, false);
        box.cloud().turn(GoogleSwitch.OPAQUE_INSTANCE_IDS, true);
        box.cloud().turn(GoogleSwitch.SPARSE_TOMBSTONES, true);
        box.cloud().turn(GoogleSwitch.MISSING_FIELDS, true);
        box.cloud().turn(GoogleSwitch.SHORT_PAGES, true);
    }

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
