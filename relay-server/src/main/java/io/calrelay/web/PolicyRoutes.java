package io.calrelay.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.model.Direction;
import io.calrelay.model.Policy;
import io.calrelay.ports.PolicyStore;
import io.calrelay.sync.Enrolment;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads and changes what holds for everyone. */
final class PolicyRoutes {
    private static final String INVITATIONS = "invitations";
    private static final String SILENT = "silent";
    private static final String GUESTS = "guestsWithoutRecord";
    private static final String KEEP = "keep";
    static final String DIRECTIONS = "both, to-netsuite, to-calendar";
    private final PolicyStore policy;
    private final Enrolment enrolment;

    PolicyRoutes(PolicyStore policy, Enrolment enrolment) {
        this.policy = policy;
        this.enrolment = enrolment;
    }

    void get(Context ctx) {
        answer(ctx, policy.get());
    }

    void put(Context ctx) {
        ObjectNode wish = JsonBodies.object(ctx.body(), Set.of("direction", INVITATIONS, GUESTS));
        // So far each of these knows one way, so there is nothing to keep; any other is refused by name.
        JsonBodies.member(wish, INVITATIONS, only(SILENT), SILENT);
        JsonBodies.member(wish, GUESTS, only(KEEP), KEEP);
        Policy now = policy.get();
        Policy then = new Policy(JsonBodies.member(wish, "direction", PolicyRoutes::direction, DIRECTIONS)
                .orElse(now.direction()));
        if (!then.equals(now)) {
            enrolment.decide(then);
        }
        answer(ctx, then);
    }

    static Optional<Direction> direction(String wireName) {
        return Arrays.stream(Direction.values())
                .filter(each -> each.wireName().equals(wireName))
                .findFirst();
    }

    private static Function<String, Optional<String>> only(String possible) {
        return value -> Optional.of(value).filter(possible::equals);
    }

    private static void answer(Context ctx, Policy policy) {
        ObjectNode node = JsonBodies.JSON.createObjectNode();
        node.put("direction", policy.direction().wireName());
        node.put(INVITATIONS, SILENT).put(GUESTS, KEEP);
        ctx.contentType("application/json").result(node.toString());
    }
}
