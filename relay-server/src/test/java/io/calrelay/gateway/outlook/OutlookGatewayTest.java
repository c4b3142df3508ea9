package io.calrelay.gateway.outlook;

import io.calrelay.contract.CalendarGatewayContract;
import io.calrelay.contract.SeriesCallsContract;
import io.calrelay.contract.SeriesReadingContract;
import io.calrelay.contract.SeriesWritingContract;
import io.calrelay.contract.WholeDaysContract;
import io.calrelay.model.CalendarId;
import io.calrelay.ports.CalendarGateway;
import org.junit.jupiter.api.AfterEach;

/** The real gateway on the simulated Graph keeps every promise of the contract. */
class OutlookGatewayTest
        implements CalendarGatewayContract,
                SeriesReadingContract,
                SeriesWritingContract,
                SeriesCallsContract,
                WholeDaysContract {
    private final SimulatedOutlook outlook = new SimulatedOutlook();
    private final OutlookGateway gateway = outlook.gateway();
    private final OutlookHand hand = outlook.hand();

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
