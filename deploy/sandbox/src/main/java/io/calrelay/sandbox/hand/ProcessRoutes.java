package io.calrelay.sandbox.hand;

import io.calrelay.sandbox.processes.RelayNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.stream.Collectors;

/** The processes besides the clouds: relay nodes and the database. SIGKILL, and start again. */
final class ProcessRoutes {
    private final Town town;

    ProcessRoutes(Town town) {
        this.town = town;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/sandbox/relays", ctx -> Guarded.answer(ctx, HandJson.relays(town.relays())));
        routes.post("/sandbox/relays/{node}/kill", act(ctx -> node(ctx).kill()));
        routes.post("/sandbox/relays/{node}/start", act(ctx -> node(ctx).start()));
        routes.post("/sandbox/database/kill", act(ctx -> town.database().kill()));
        routes.post("/sandbox/database/start", act(ctx -> town.database().start()));
    }

    private static Handler act(Handler deed) {
        return Guarded.by(ctx -> {
            deed.handle(ctx);
            ctx.status(204);
        });
    }

    private RelayNode node(Context ctx) {
        String name = ctx.pathParam("node");
        return town.relays().stream()
                .filter(relay -> relay.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new WrongCall(
                        "NO_SUCH_NODE",
                        "there is no relay node " + name + "; there are "
                                + town.relays().stream().map(RelayNode::name).collect(Collectors.joining(", "))));
    }
}
