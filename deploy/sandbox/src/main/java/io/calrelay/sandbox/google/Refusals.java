package io.calrelay.sandbox.google;

import io.calrelay.sandbox.google.wire.GoogleError;
import io.calrelay.sandbox.google.wire.GoogleResponse;
import io.calrelay.sandbox.world.Fault;
import io.calrelay.sandbox.world.Faults;
import io.calrelay.sandbox.world.Verified;
import io.javalin.http.Context;
import java.util.concurrent.atomic.AtomicInteger;

/** How Google answers when it does not want to: each kind in the forms seen, by turns. */
@Verified(on = "2026-11", source = "google.md 9 and 10: error guide and captured bodies; Retry-After is not documented")
final class Refusals {
    private final AtomicInteger turn = new AtomicInteger();

    void refuse(Context ctx, Fault fault, Faults.Order order) {
        order.retryAfter().ifPresent(pause -> ctx.header("Retry-After", String.valueOf(pause.toSeconds())));
        int next = turn.getAndIncrement();
        if (ctx.path().equals(Doors.TOKEN) && fault != Fault.UNAVAILABLE) {
            ctx.status(fault == Fault.ERROR500 ? 500 : 429).contentType(GoogleResponse.JSON);
            ctx.result("{\"error\": \"internal_failure\", \"error_description\": \"Backend Error\"}");
            return;
        }
        switch (fault) {
            case ERROR500 -> write(ctx, GoogleError.backend(500, "global", "backendError", "Backend Error"));
            case UNAVAILABLE -> html(ctx, next % 2 == 0 ? 503 : 502);
            default -> write(ctx, tooFast(next));
        }
    }

    private static GoogleError tooFast(int turn) {
        return switch (turn % 4) {
            case 0 -> GoogleError.tooFast(403, "rateLimitExceeded");
            case 1 -> GoogleError.minuteQuota("defaultPerMinutePerUser", 600);
            case 2 -> GoogleError.tooFast(429, "rateLimitExceeded");
            default -> GoogleError.tooFast(403, "userRateLimitExceeded");
        };
    }

    private static void write(Context ctx, GoogleError error) {
        GoogleResponse response = error.response();
        ctx.status(response.status()).contentType(GoogleResponse.JSON);
        response.body().ifPresent(body -> ctx.result(body.toPrettyString()));
    }

    private static void html(Context ctx, int status) {
        String words = status == 502 ? "502 Bad Gateway" : "503 Service Unavailable";
        ctx.status(status).contentType("text/html; charset=UTF-8");
        ctx.result("<html><head><title>" + words + "</title></head><body><h1>" + words + "</h1>"
                + "<p>The server encountered a temporary error and could not complete your request.</p></body></html>");
    }
}
