package io.calrelay.sandbox.outlook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.world.Fault;
import io.calrelay.sandbox.world.Service;
import io.calrelay.sandbox.world.World;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
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
    private volatile Duration pace = Duration.ZERO;

    GraphDesk(World world, Router router, Limits limits, Chance chance) {
        this.world = world;
        this.router = router;
        this.limits = limits;
        this.chance = chance;
    }

    /** How long the relay's calls wait for their answers. */
    void pace(Duration perCall) {
        pace = perCall;
    }

    /** @param named whether the call's note takes the route's template: not for a part of a batch */
    Answer answer(Call call, boolean named) {
        return together(List.of(call), named).get(0);
    }

    /** Answers calls that are at Outlook at the same time: all have their places before the first is carried out. */
    List<Answer> together(List<Call> calls, boolean named) {
        List<Entrance> entrances =
                calls.stream().map(call -> enter(call, named)).toList();
        try {
            boolean waits = entrances.stream()
                    .anyMatch(each ->
                            each instanceof Entrance.Admitted && each.call().caller() instanceof Caller.App);
            if (waits) {
                slow();
            }
            return entrances.stream().map(this::answer).toList();
        } finally {
            entrances.forEach(each -> limits.throttle().leave(each.mailbox()));
        }
    }

    /** How far a call came before it is carried out. */
    private sealed interface Entrance {
        Call call();

        /** Where it has one of the places; empty for none. */
        String mailbox();

        record Admitted(Call call, Router.Found found, String mailbox) implements Entrance {}

        record Refused(Call call, GraphProblem why) implements Entrance {
            @Override
            public String mailbox() {
                return "";
            }
        }
    }

    private Entrance enter(Call call, boolean named) {
        try {
            Router.Found found = router.find(call);
            if (named) {
                call.note().path(found.route().pattern());
            }
            requireConsent(call, found.route());
            limits.zones().require(call);
            String mailbox = found.at().getOrDefault("user", "").toLowerCase(Locale.ROOT);
            if (call.caller() instanceof Caller.Owner || mailbox.isEmpty()) {
                return new Entrance.Admitted(call, found, "");
            }
            limits.throttle().enter(mailbox);
            return new Entrance.Admitted(call, found, mailbox);
        } catch (GraphProblem refused) {
            return new Entrance.Refused(call, refused);
        }
    }

    private Answer answer(Entrance entrance) {
        if (entrance instanceof Entrance.Refused refused) {
            return refusal(refused.call(), refused.why());
        }
        Entrance.Admitted admitted = (Entrance.Admitted) entrance;
        try {
            return answer(admitted);
        } catch (GraphProblem refused) {
            return refusal(admitted.call(), refused);
        }
    }

    private Answer answer(Entrance.Admitted admitted) {
        Call call = admitted.call();
        Visit visit = new Visit(call, call.preferences(), admitted.found().at());
        Answer answer = run(visit, admitted.found().route());
        if (!call.method().equals("GET") && answer.status() < 300) {
            call.note().changed();
        }
        String applied = visit.preferences().applied();
        Answer traced = traced(call, answer);
        return applied.isEmpty() ? traced : traced.with("Preference-Applied", applied);
    }

    /** The template of a call's path. */
    String template(Call call) {
        try {
            return call.path().equals("/$batch")
                    ? "/$batch"
                    : router.find(call).route().pattern();
        } catch (GraphProblem unknown) {
            return "/unknown";
        }
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

    private void slow() {
        try {
            Thread.sleep(pace.toMillis());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
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
