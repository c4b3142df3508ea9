package io.calrelay.sandbox.hand;

import io.calrelay.sandbox.world.Fault;
import io.calrelay.sandbox.world.Faults;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** Lets things go wrong, and ends all of it. */
final class FaultRoutes {
    private final Town town;

    FaultRoutes(Town town) {
        this.town = town;
    }

    void addTo(RoutesConfig routes) {
        routes.post("/sandbox/faults", Guarded.by(this::add));
        routes.delete("/sandbox/faults", Guarded.by(this::clear));
    }

    private void add(Context ctx) {
        Faults.Order order = FaultOrders.read(Guarded.json(ctx));
        if (order.fault() == Fault.DISK_FULL) {
            town.database().fillDisk(order.rate(), order.count());
        } else {
            town.world().faults().add(order);
            town.graph().faultsChanged();
        }
        ctx.status(204);
    }

    private void clear(Context ctx) {
        town.world().faults().clear();
        town.database().freeDisk();
        ctx.status(204);
    }
}
