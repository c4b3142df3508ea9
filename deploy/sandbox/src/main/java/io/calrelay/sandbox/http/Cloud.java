package io.calrelay.sandbox.http;

import io.calrelay.sandbox.world.Actor;
import io.calrelay.sandbox.world.Fault;
import io.calrelay.sandbox.world.Faults;
import io.calrelay.sandbox.world.Service;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** One simulated cloud, as the server sees it. */
public interface Cloud {
    Service service();

    /** Adds this cloud's routes, prefix included ({@code /graph/v1.0/…}). */
    void addRoutes(RoutesConfig routes);

    /** Whether this path belongs to the cloud. */
    boolean answers(String path);

    /**
     * Answers one call as this cloud does when it is throttling, failing or unavailable: status, headers and body in the
     * service's own form. Called before any route; the call then goes no further.
     *
     * @param fault one of {@code THROTTLE, ERROR500, UNAVAILABLE, CONCURRENCY}
     */
    void refuse(Context ctx, Fault fault, Faults.Order order);

    /** The path without ids, for calls that never reach a route; for RESTlets the script id. */
    String template(Context ctx);

    /**
     * Whether this cloud itself makes the relay's calls wait as long as the latency says, because they keep a slot of its own meanwhile.
     * Otherwise the server does.
     */
    default boolean waitsItself(Context ctx) {
        return false;
    }

    /** Finds out who calls, before faults are decided. Never refuses: the route itself checks credentials. */
    Actor caller(Context ctx);
}
