package io.calrelay.sandbox.netsuite.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.calrelay.sandbox.netsuite.auth.AssertionCheck;
import io.calrelay.sandbox.netsuite.auth.TokenService;
import io.calrelay.sandbox.world.Fault;
import io.calrelay.sandbox.world.Faults;
import io.calrelay.sandbox.world.Service;
import io.javalin.http.Context;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** {@code /services/rest/auth/oauth2/v1/token}. */
public final class TokenEndpoint {
    public static final String PATH = "/netsuite/services/rest/auth/oauth2/v1/token";
    private final AssertionCheck check;
    private final TokenService tokens;
    private final Faults faults;

    public TokenEndpoint(AssertionCheck check, TokenService tokens, Faults faults) {
        this.check = check;
        this.tokens = tokens;
        this.faults = faults;
    }

    public void answer(Context ctx) {
        AssertionCheck.Form form = new AssertionCheck.Form(
                form(ctx, "grant_type"), form(ctx, "client_assertion_type"), form(ctx, "client_assertion"));
        String endpoint = ctx.scheme() + "://" + ctx.header("Host") + PATH;
        Optional<List<String>> scopes = faults.strikes(Service.NETSUITE, Fault.INTEGRATION_WIPED)
                ? Optional.empty()
                : check.check(form, endpoint);
        ctx.contentType("application/json;charset=utf-8");
        if (scopes.isEmpty()) {
            ctx.header(
                    "WWW-Authenticate",
                    "Bearer realm=\"" + endpoint
                            + "\", error=\"invalid_request\", error_description=\"Invalid login attempt.\"");
            ctx.status(400).result("{\"error\":\"invalid_request\"}");
            return;
        }
        ctx.result(JsonNodeFactory.instance
                .objectNode()
                .put("access_token", tokens.issue(scopes.get()))
                .put("expires_in", Long.toString(TokenService.LIFE.toSeconds()))
                .put("token_type", "Bearer")
                .toString());
    }

    private static String form(Context ctx, String name) {
        return Objects.requireNonNullElse(ctx.formParam(name), "");
    }
}
