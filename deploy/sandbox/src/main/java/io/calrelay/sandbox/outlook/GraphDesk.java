package io.calrelay.sandbox.outlook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.world.Fault;
import io.calrelay.sandbox.world.Service;
import io.calrelay.sandbox.world.World;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.Lock;

/** Answers one call, wherever it came from: checks, limits, lock, route, and the form of refusals. */
final class GraphDesk {
    /** What a call has to get past before it runs. */
    record Limits(Throttle throttle, Lock lock, Overlaps overlaps, ListedZones zones) {}

    // The one path that is answered by the directory and not by Exchange.
    private static final String DIRECTORY = "/users/{user}";
    private static final DateTimeFormatter ERROR_DATE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final World world;
    private final Router router;
    private final Limits limits;
    private final Chance chance;

    GraphDesk(World world, Router router, Limits limits, Chance chance) {
        this.world = world;
        this.router = router;
        this.limits = limits;
        this.chance = chance;
    }

    /** @param named whether the call's note takes the route's template: not for a part of a batch */
    Answer answer(Call call, boolean named) {
        try {
            Router.Found found = router.find(call);
            if (named) {
                call.note().path(found.route().pattern());
            }
            requireConsent(call, found.route());
            limits.zones().require(call);
            Visit visit = new Visit(call, call.preferences(), found.at());
            Answer answer = limited(visit, found.route());
            String applied = visit.preferences().applied();
            Answer traced = traced(call, answer);
            return applied.isEmpty() ? traced : traced.with("Preference-Applied", applied);
        } catch (GraphProblem refused) {
            return refusal(call, refused);
        }
    }

    /** Names a call that is refused before it runs. */
    void name(Call call) {
        call.note()
                .path(
                        call.path().equals("/$batch")
                                ? "/$batch"
                                : router.find(call).route().pattern());
    }

    /** The answer with the ids that every answer of Graph's carries. */
    Answer traced(Call call, Answer answer) {
        String requestId = chance.uuid();
        return answer.with("request-id", requestId)
                .with("client-request-id", call.header("client-request-id").orElse(requestId));
    }

    // A token of before the revocation still names its roles, one of after it names none (graph.md 7.2, 7.4).
    private void requireConsent(Call call, Router.Route route) {
        if (call.caller() instanceof Caller.App app) {
            if (!app.roles()) {
                throw GraphProblem.noPermissions();
            }
            if (world.faults().stands(Service.GRAPH, Fault.REVOKE_CONSENT)) {
                throw route.pattern().equals(DIRECTORY)
                        ? new GraphProblem(
                                403,
                                "Authorization_RequestDenied",
                                "Insufficient privileges to complete the operation.")
                        : GraphProblem.accessDenied();
            }
        }
    }

    private Answer limited(Visit visit, Router.Route route) {
        String mailbox = visit.at("user").toLowerCase(Locale.ROOT);
        boolean counted = visit.call().caller() instanceof Caller.App && !mailbox.isEmpty();
        if (!counted) {
            return run(visit, route);
        }
        limits.throttle().enter(mailbox);
        try {
            return run(visit, route);
        } finally {
            limits.throttle().leave(mailbox);
        }
    }

    private Answer run(Visit visit, Router.Route route) {
        return limits.overlaps().apart(visit, () -> alone(visit, route));
    }

    private Answer alone(Visit visit, Router.Route route) {
        if (!route.underLock()) {
            return route.handler().apply(visit);
        }
        limits.lock().lock();
        try {
            return route.handler().apply(visit);
        } finally {
            limits.lock().unlock();
        }
    }

    Answer refusal(Call call, GraphProblem refused) {
        String requestId = chance.uuid();
        String clientRequestId = call.header("client-request-id").orElse(requestId);
        ObjectNode body = Json.object();
        ObjectNode error = body.putObject("error").put("code", refused.code()).put("message", refused.message());
        error.putObject("innerError")
                .put("date", ERROR_DATE.format(world.clock().instant()))
                .put("request-id", requestId)
                .put("client-request-id", clientRequestId);
        Map<String, String> headers = new LinkedHashMap<>(refused.headers());
        headers.put("request-id", requestId);
        headers.put("client-request-id", clientRequestId);
        return new Answer(refused.status(), headers, body);
    }
}
