package io.calrelay.sandbox.netsuite.web;

import io.calrelay.sandbox.world.Fault;
import io.calrelay.sandbox.world.Faults;
import io.javalin.http.Context;

/** How NetSuite answers when it does not want to (netsuite.md 3.6 and 3.11). */
public final class Refusals {
    private Refusals() {}

    public static void refuse(Context ctx, Fault fault, Faults.Order order) {
        boolean throttled = fault == Fault.THROTTLE || fault == Fault.CONCURRENCY;
        boolean restlet = ctx.path().equals(Addresses.RESTLET);
        int status = throttled ? (restlet ? 400 : 429) : fault == Fault.UNAVAILABLE ? 503 : 500;
        String code = throttled
                ? "SSS_REQUEST_LIMIT_EXCEEDED"
                : fault == Fault.UNAVAILABLE ? "SERVICE_UNAVAILABLE" : "UNEXPECTED_ERROR";
        String message = throttled ? "Request Limit Exceeded" : "An unexpected error has occurred.";
        order.retryAfter().ifPresent(pause -> ctx.header("Retry-After", String.valueOf(pause.toSeconds())));
        ctx.status(status)
                .contentType("application/json;charset=utf-8")
                .result("{\"error\" : {\"code\" : \"" + code + "\", \"message\" : \"" + message + "\"}}");
    }
}
