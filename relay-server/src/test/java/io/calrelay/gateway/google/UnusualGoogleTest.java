package io.calrelay.gateway.google;

import io.calrelay.contract.CalendarGatewayContract;
import io.calrelay.contract.SeriesReadingContract;
import io.calrelay.contract.SeriesWritingContract;
import io.calrelay.contract.WholeDaysContract;
import io.calrelay.model.CalendarId;
import io.calrelay.ports.CalendarGateway;
import io.calrelay.sandbox.google.calendar.GoogleSwitch;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/**
 * The gateway keeps its promises whichever way Google does what sources tell differently or announce: {@link
 * GoogleGatewayContractTest} sees every switch of the simulated Google in its usual position, this test in the other one.
 */
class UnusualGoogleTest
        implements CalendarGatewayContract, SeriesReadingContract, SeriesWritingContract, WholeDaysContract {
    /**
     * Calls cannot be counted where pages end by chance, the contract knows who organizes, the tests' own hook is plain HTTP, and
     * a project without the API has no calendars: {@link SimulatedGoogleTest} has these. An expiration as a number is what
     * Google's own client for Java cannot read.
     */
    private static final Set<GoogleSwitch> LEFT_ALONE = EnumSet.of(
            GoogleSwitch.SHORT_PAGES,
            GoogleSwitch.MISSING_FIELDS,
            GoogleSwitch.HTTPS_ONLY,
            GoogleSwitch.API_DISABLED,
            GoogleSwitch.EXPIRATION_AS_NUMBER);

    private static final GoogleBox box = new GoogleBox();
    private static final CalendarGateway gateway = box.gateway();
    private static int owners;

    private final CalendarId calendar = box.settle("owner" + ++owners);
    private final GoogleHand hand = new GoogleHand(box, calendar);

    @BeforeAll
    static void turn() {
        EnumSet.complementOf(EnumSet.copyOf(LEFT_ALONE))
                .forEach(each -> box.cloud().turn(each, !each.usual()));
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
