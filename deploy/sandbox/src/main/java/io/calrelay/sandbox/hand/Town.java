package io.calrelay.sandbox.hand;

import io.calrelay.sandbox.database.MariaDb;
import io.calrelay.sandbox.google.GoogleCloud;
import io.calrelay.sandbox.netsuite.NetSuiteCloud;
import io.calrelay.sandbox.outlook.GraphCloud;
import io.calrelay.sandbox.outside.OutsideWorld;
import io.calrelay.sandbox.processes.RelayNode;
import io.calrelay.sandbox.world.World;
import java.util.List;

/** Everything that the hand can reach. @param relays empty until they were started */
public record Town(
        World world,
        NetSuiteCloud netsuite,
        GraphCloud graph,
        GoogleCloud google,
        OutsideWorld outside,
        MariaDb database,
        List<RelayNode> relays) {}
