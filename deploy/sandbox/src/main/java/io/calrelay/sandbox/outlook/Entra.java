package io.calrelay.sandbox.outlook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.world.Fault;
import io.calrelay.sandbox.world.Service;
import io.calrelay.sandbox.world.Verified;
import io.calrelay.sandbox.world.World;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The identity endpoints: tokens for the app, and an admin's consent. */
final class Entra {
    static final String TENANT = "1d3c5b7a-9e8f-4a6b-8c2d-0f1e2d3c4b5a";
    static final String CLIENT_ID = "c0ffee00-1111-4222-8333-444455556666";
    static final String CLIENT_SECRET = "sandbox~graph~client~secret";
    /** The application that stands in subscriptions which people make. */
    static final String OTHER_CLIENT_ID = "d0ffee00-1111-4222-8333-444455557777";

    static final String CREATOR_ID = "9a8b7c6d-5e4f-4a3b-8c2d-1e0f9a8b7c6d";
    private static final String SCOPE = "https://graph.microsoft.com/.default";
    private static final String ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private final World world;
    private final Tokens tokens;
    private final ClientAssertion assertion;
    private final Chance chance;

    Entra(World world, Tokens tokens, ClientAssertion assertion, Chance chance) {
        this.world = world;
        this.tokens = tokens;
        this.assertion = assertion;
        this.chance = chance;
    }

    void addRoutes(RoutesConfig routes) {
        routes.post("/entra/{tenant}/oauth2/v2.0/token", this::token);
        routes.get("/entra/{tenant}/adminconsent", ctx -> consent(ctx, false));
        routes.get("/entra/{tenant}/v2.0/adminconsent", ctx -> consent(ctx, true));
    }

    private void token(Context ctx) {
        try {
            requireTenant(ctx.pathParam("tenant"));
            requireGrant(ctx);
            boolean consented = !world.faults().stands(Service.GRAPH, Fault.REVOKE_CONSENT);
            ObjectNode body = Json.object().put("token_type", "Bearer");
            body.put("expires_in", Tokens.LIFE.toSeconds()).put("ext_expires_in", Tokens.LIFE.toSeconds());
            answer(ctx, 200, body.put("access_token", tokens.issue(consented)));
        } catch (EntraProblem refused) {
            answer(ctx, refused.status(), refused.body(world.clock().instant(), chance.uuid(), chance.uuid()));
        }
    }

    private static void answer(Context ctx, int status, ObjectNode body) {
        ctx.status(status).header("Cache-Control", "no-store, no-cache");
        ctx.contentType("application/json; charset=utf-8").result(Json.bytes(body));
    }

    private void requireTenant(String tenant) {
        boolean domain =
                world.people().all().stream().anyMatch(person -> person.email().endsWith("@" + tenant));
        if (!tenant.equals(TENANT) && !domain) {
            throw new EntraProblem(400, "invalid_request", 90002, "Tenant '" + tenant + "' not found.");
        }
    }

    private void requireGrant(Context ctx) {
        String grant = param(ctx, "grant_type").orElse("");
        if (!grant.equals("client_credentials")) {
            throw new EntraProblem(
                    400,
                    "unsupported_grant_type",
                    70003,
                    "The app requested an unsupported grant type '" + grant + "'.");
        }
        String client = param(ctx, "client_id").orElse("");
        if (!client.equals(CLIENT_ID)) {
            throw new EntraProblem(
                    400,
                    "unauthorized_client",
                    700016,
                    "Application with identifier '" + client + "' was not found in the directory.");
        }
        if (!param(ctx, "scope").orElse("").equals(SCOPE)) {
            throw new EntraProblem(
                    400,
                    "invalid_scope",
                    1002012,
                    "The provided value for scope is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier.");
        }
        requireProof(ctx);
    }

    private void requireProof(Context ctx) {
        if (param(ctx, "client_assertion").isPresent()) {
            if (!param(ctx, "client_assertion_type").orElse("").equals(ASSERTION_TYPE)) {
                throw new EntraProblem(
                        400,
                        "invalid_request",
                        900144,
                        "The request body must contain the following parameter: 'client_assertion_type'.");
            }
            assertion.require(param(ctx, "client_assertion").orElse(""), ctx.url());
            return;
        }
        String secret = param(ctx, "client_secret")
                .orElseThrow(
                        () -> new EntraProblem(
                                401,
                                "invalid_client",
                                7000218,
                                "The request body must contain the following parameter: 'client_assertion' or 'client_secret'."));
        if (!secret.equals(CLIENT_SECRET)) {
            throw new EntraProblem(401, "invalid_client", 7000215, "Invalid client secret provided.");
        }
    }

    private static Optional<String> param(Context ctx, String name) {
        return Optional.ofNullable(ctx.formParam(name)).filter(value -> !value.isEmpty());
    }

    /**
     * The admin's answer. There is nobody to press a button: consent is given, unless the URL has {@code decision=refuse}, the
     * one parameter that the real page does not have. A refusal carries {@code admin_consent=True} as well (graph.md 0.12).
     */
    @Verified(on = "2026-06-01", source = "graph.md 7.1 [S20][S27]")
    private void consent(Context ctx, boolean second) {
        String redirect = Optional.ofNullable(ctx.queryParam("redirect_uri")).orElse("");
        boolean unknown = !CLIENT_ID.equals(ctx.queryParam("client_id"));
        boolean common = second && ctx.pathParam("tenant").equals("common");
        if (unknown || common || !redirect.matches("https?://.+")) {
            ctx.status(400).html("<h1>Sign in</h1><p>AADSTS900144: the request is not valid.</p>");
            return;
        }
        String state = Optional.ofNullable(ctx.queryParam("state"))
                .map(value -> "&state=" + encoded(value))
                .orElse("");
        String answer;
        if ("refuse".equals(ctx.queryParam("decision"))) {
            answer = "admin_consent=True&error=consent_required&error_description="
                    + encoded("AADSTS65004: User declined to consent to access the app.") + state;
        } else {
            world.faults().lift(Service.GRAPH, Fault.REVOKE_CONSENT);
            String scope = second ? "&scope=" + encoded(SCOPE) : "";
            answer = "admin_consent=True&tenant=" + TENANT + state + scope;
        }
        ctx.redirect(redirect + (redirect.contains("?") ? "&" : "?") + answer);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
