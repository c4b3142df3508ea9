package io.calrelay.sandbox.http;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.http.NotFoundResponse;
import java.util.List;

/**
 * Calls that nobody answers. Below the paths that belong to no real service the answer says what is wrong and what there is; the real
 * services' own paths keep the bare refusal.
 */
final class UnknownCalls {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> NOT_REAL = List.of("/sandbox", "/netsuite/ui");

    private UnknownCalls() {}

    static void addTo(RoutesConfig routes) {
        routes.exception(NotFoundResponse.class, (unknown, ctx) -> {
            String remedy = "the table of calls is in deploy/sandbox/README.md";
            refuse(ctx, unknown, "NO_SUCH_CALL", "there is no " + ctx.method() + " " + ctx.path() + "; " + remedy);
        });
        routes.exception(MethodNotAllowedResponse.class, (unknown, ctx) -> {
            String there = String.join(", ", unknown.getDetails().values());
            refuse(
                    ctx,
                    unknown,
                    "METHOD_NOT_ALLOWED",
                    ctx.path() + " is not called with " + ctx.method() + " but with " + there);
        });
    }

    private static void refuse(Context ctx, HttpResponseException unknown, String code, String message) {
        ctx.status(unknown.getStatus());
        if (NOT_REAL.stream().noneMatch(ctx.path()::startsWith)) {
            ctx.contentType("text/plain").result(String.valueOf(unknown.getMessage()));
            return;
        }
        ctx.contentType("application/json")
                .result(JSON.createObjectNode()
                        .put("code", code)
                        .put("message", message)
                        .toString());
    }
}
