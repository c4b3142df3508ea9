package io.calrelay.sandbox.hand;

import io.calrelay.sandbox.Latency;
import io.calrelay.sandbox.world.People;
import io.javalin.config.RoutesConfig;
import java.util.function.Consumer;

/** The routes below {@code /sandbox}: how tests and people move the world. This is their table of contents. */
public final class HandRoutes {
    private final Town town;
    private final Latency latency;
    private final Consumer<People.Person> hired;

    /** @param hired is told of people who join while the sandbox runs */
    public HandRoutes(Town town, Latency latency, Consumer<People.Person> hired) {
        this.town = town;
        this.latency = latency;
        this.hired = hired;
    }

    public void addTo(RoutesConfig routes) {
        new WorldRoutes(town, new Settling(town, new OutboxWatch(town.netsuite()))).addTo(routes);
        new LatencyRoutes(town, latency).addTo(routes);
        new FaultRoutes(town).addTo(routes);
        new CompanyRoutes(town, hired).addTo(routes);
        new ProcessRoutes(town).addTo(routes);
        new InvitationRoutes(town).addTo(routes);
        new ScriptRoutes(town).addTo(routes);
        new SignalRoutes(town).addTo(routes);
    }
}
