package io.calrelay.gateway.outlook;

import io.calrelay.contract.CalendarGatewayContract;
import io.calrelay.contract.SeriesReadingContract;
import io.calrelay.contract.SeriesWritingContract;
import io.calrelay.contract.WholeDaysContract;
import io.calrelay.model.CalendarId;
import io.calrelay.ports.CalendarGateway;
import io.calrelay.sandbox.outlook.GraphSwitch;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;

/**
 * The gateway keeps its promises whichever way Graph does what its documentation leaves open: {@link OutlookGatewayTest} sees
 * every switch of the simulated Graph in its usual position, this test in the other one.
 */
class UnusualOutlookTest
        implements CalendarGatewayContract, SeriesReadingContract, SeriesWritingContract, WholeDaysContract {
    /**
     * Three of them change what the very next round tells, two leave less possible than the contract promises: {@link
     * OddGraphTest} has these. Where instances leave out what was edited, the tests' own hand does not find it either.
     */
    private static final Set<GraphSwitch> LEFT_ALONE = EnumSet.of(
            GraphSwitch.DELTA_LAGS,
            GraphSwitch.DELTA_REPLAYS,
            GraphSwitch.DELTA_BURIES_STUBS,
            GraphSwitch.EXCEPTIONS_EXPANDABLE,
            GraphSwitch.RESHAPE_RESTORES,
            GraphSwitch.INSTANCES_OMIT_EXCEPTIONS);

    private final SimulatedOutlook outlook = new SimulatedOutlook();
    private final OutlookGateway gateway = outlook.gateway();
    private final OutlookHand hand = outlook.hand();

    UnusualOutlookTest() {
        EnumSet.complementOf(EnumSet.copyOf(LEFT_ALONE)).forEach(each -> outlook.cloud.turn(each, !each.usual()));
    }

    @Override
    public CalendarGateway gateway() {
        return gateway;
    }

    @Override
    public CalendarId calendar() {
        return SimulatedOutlook.ALICE;
    }

    @Override
    public SeriesHand hand() {
        return hand;
    }

    @Override
    public CalendarGateway.SubscriptionOrder order() {
        return outlook.order();
    }

    @AfterEach
    void close() {
        outlook.close();
    }
}
