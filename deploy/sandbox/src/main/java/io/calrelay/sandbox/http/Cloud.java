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

    /** Finds out who calls, before faults are decided. Never refuses: the route itself checks credentials. */
    Actor caller(Context ctx);
}
