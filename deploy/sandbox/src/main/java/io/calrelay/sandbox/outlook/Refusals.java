package io.calrelay.sandbox.outlook;

import io.calrelay.sandbox.world.Fault;
import io.calrelay.sandbox.world.Faults;
import io.calrelay.sandbox.world.Verified;

/** What the faults of the world look like in Graph's words. */
@Verified(on = "2026-11-20", source = "graph.md 8, 12")
final class Refusals {
    private static final double SECONDS = 2.128;

    private final Throttle throttle;

    Refusals(Throttle throttle) {
        this.throttle = throttle;
    }

    GraphProblem problem(Fault fault, Faults.Order order) {
        double seconds =
                order.retryAfter().map(wait -> wait.toMillis() / 1000.0).orElse(SECONDS);
        return switch (fault) {
            case THROTTLE -> throttle.refusal("Application is over its MailboxConcurrency limit.", seconds);
            case CONCURRENCY -> throttle.refusal("Application is over its MailboxConcurrency limit.", seconds);
            case UNAVAILABLE -> new GraphProblem(503, "ServiceUnavailable", "The service is temporarily unavailable.");
            default -> new GraphProblem(500, "ErrorInternalServerError", "An internal server error occurred.");
        };
    }
}
