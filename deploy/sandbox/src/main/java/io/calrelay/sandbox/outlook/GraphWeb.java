package io.calrelay.sandbox.outlook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BinaryNode;
import io.calrelay.sandbox.http.CloudsServer;
import io.calrelay.sandbox.world.Actor;
import io.calrelay.sandbox.world.Assumed;
import io.calrelay.sandbox.world.Fault;
import io.calrelay.sandbox.world.Faults;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Between the HTTP server and {@link GraphDesk}: reads requests into calls and writes answers out. */
final class GraphWeb {
    private static final String PREFIX = "/graph/v1.0";
    // No number stands in the documentation of events (graph.md 8).
    @Assumed(source = "graph.md 8: about 4 MB, seen for JSON posts")
    private static final int BODY_MAXIMUM = 4 * 1024 * 1024;

    private final GraphDesk desk;
    private final BatchCalls batches;
    private final Tokens tokens;
    private final Refusals refusals;

    GraphWeb(GraphDesk desk, BatchCalls batches, Tokens tokens, Refusals refusals) {
        this.desk = desk;
        this.batches = batches;
        this.tokens = tokens;
        this.refusals = refusals;
    }

    void addRoutes(RoutesConfig routes) {
        routes.get(PREFIX + "/*", this::answer);
        routes.post(PREFIX + "/*", this::answer);
        routes.patch(PREFIX + "/*", this::answer);
        routes.put(PREFIX + "/*", this::answer);
        routes.delete(PREFIX + "/*", this::answer);
    }

    /** A call without a person's token counts as the relay's, whether its token is good or not. */
    static Actor actor(Context ctx) {
        String authorization = authorization(ctx);
        if (Tokens.isPersons(authorization)) {
            return new Actor.Person(
                    authorization.substring("bearer person:".length()).strip().toLowerCase(Locale.ROOT));
        }
        // An admin's browser opens the consent page, not the relay.
        boolean browser = ctx.path().endsWith("/adminconsent");
        return browser ? new Actor.Person("admin") : new Actor.Relay();
    }

    static boolean isGraph(Context ctx) {
        return ctx.path().startsWith(PREFIX);
    }

    /** The path without ids. */
    String template(Context ctx) {
        if (isGraph(ctx)) {
            return desk.template(call(ctx, new Caller.App(false), Json.object()));
        }
        return ctx.path().replaceFirst("^/entra/[^/]+", "/entra/{tenant}");
    }

    void refuse(Context ctx, Fault fault, Faults.Order order) {
        if (ctx.path().startsWith("/entra/")) {
            ctx.status(fault == Fault.ERROR500 ? 500 : 503).contentType("application/json");
            ctx.result(
                    "{\"error\":\"temporarily_unavailable\",\"error_description\":\"AADSTS90033: A transient error has"
                            + " occurred. Please try again.\",\"error_codes\":[90033]}");
            return;
        }
        answer(ctx, Optional.of(order), fault);
    }

    private void answer(Context ctx) {
        answer(ctx, Optional.empty(), Fault.THROTTLE);
    }

    private void answer(Context ctx, Optional<Faults.Order> struck, Fault fault) {
        Optional<Caller> caller = tokens.caller(authorization(ctx));
        Call call = call(ctx, caller.orElse(new Caller.App(false)), Json.object());
        boolean batch = call.path().equals("/$batch") && call.method().equals("POST");
        boolean strikesParts = batch && (fault == Fault.THROTTLE || fault == Fault.CONCURRENCY);
        try {
            if (struck.isPresent() && !strikesParts) {
                throw refusals.problem(fault, struck.get());
            }
            if (caller.isEmpty()) {
                throw new GraphProblem(
                        401, "InvalidAuthenticationToken", "Lifetime validation failed, the token is expired.");
            }
            Call whole = call(ctx, caller.get(), body(ctx));
            write(ctx, batch ? batches.answer(whole, struck) : desk.answer(whole, true));
        } catch (GraphProblem refused) {
            write(ctx, desk.refusal(call, refused));
        }
    }

    private static Call call(Context ctx, Caller caller, JsonNode body) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (String name : Collections.list(ctx.req().getHeaderNames())) {
            headers.computeIfAbsent(name.toLowerCase(Locale.ROOT), key -> new ArrayList<>())
                    .addAll(Collections.list(ctx.req().getHeaders(name)));
        }
        String raw = ctx.req().getRequestURI();
        return new Call(
                ctx.method().name(),
                raw.substring(raw.indexOf(PREFIX) + PREFIX.length()),
                new Query(ctx.queryString()),
                headers,
                body,
                caller,
                ctx.scheme() + "://" + ctx.host() + PREFIX,
                CloudsServer.note(ctx));
    }

    private static JsonNode body(Context ctx) {
        if (ctx.bodyAsBytes().length > BODY_MAXIMUM) {
            throw GraphProblem.tooLarge();
        }
        String text = ctx.body();
        if (text.isBlank()) {
            return Json.object();
        }
        try {
            return Json.parse(text);
        } catch (JsonProcessingException malformed) {
            throw new GraphProblem(400, "BadRequest", "Unable to read JSON request payload.");
        }
    }

    private static void write(Context ctx, Answer answer) {
        ctx.status(answer.status());
        answer.headers().forEach(ctx::header);
        JsonNode body = answer.body();
        if (body instanceof BinaryNode raw) {
            ctx.result(raw.binaryValue());
        } else if (body != null) {
            ctx.contentType(
                    "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8");
            ctx.result(Json.bytes(body));
        }
    }

    private static String authorization(Context ctx) {
        return Optional.ofNullable(ctx.header("Authorization")).orElse("");
    }
}
