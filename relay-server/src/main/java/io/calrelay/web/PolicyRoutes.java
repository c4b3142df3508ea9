package io.calrelay.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.contract.ErrorCode;
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
    private static final Set<String> BRAKE = Set.of("share", "atLeast");
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
        ObjectNode wish = JsonBodies.object(ctx.body(), Set.of("direction", INVITATIONS, GUESTS, "brake"));
        // So far each of these knows one way, so there is nothing to keep; any other is refused by name.
        JsonBodies.member(wish, INVITATIONS, only(SILENT), SILENT);
        JsonBodies.member(wish, GUESTS, only(KEEP), KEEP);
        Policy now = policy.get();
        Policy then = now.withDirection(JsonBodies.member(wish, "direction", PolicyRoutes::direction, DIRECTIONS)
                        .orElse(now.direction()))
                .withBrake(brake(wish, now.brake()));
        if (!then.equals(now)) {
            enrolment.decide(then);
        }
        answer(ctx, then);
    }

    private static Policy.Brake brake(ObjectNode wish, Policy.Brake now) {
        if (!wish.hasNonNull("brake")) {
            return now;
        }
        if (!(wish.get("brake") instanceof ObjectNode brake)) {
            throw new Refused(
                    ErrorCode.VALUE_INVALID, "'brake' is an object: {\"share\": 0.2, \"atLeast\": 25}.", "/brake");
        }
        brake.fieldNames().forEachRemaining(name -> {
            if (!BRAKE.contains(name)) {
                throw new Refused(ErrorCode.SETTING_UNKNOWN, "'brake." + name + "' is not known.", "/brake/" + name);
            }
        });
        return new Policy.Brake(
                JsonBodies.member(brake, "share", PolicyRoutes::share, "more than 0, at most 1")
                        .orElse(now.share()),
                JsonBodies.member(brake, "atLeast", PolicyRoutes::count, "a whole number of 1 or more")
                        .orElse(now.atLeast()));
    }

    private static Optional<Double> share(String text) {
        try {
            double share = Double.parseDouble(text);
            return share > 0 && share <= 1 ? Optional.of(share) : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> count(String text) {
        return text.matches("[1-9]\\d{0,8}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
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
        node.putObject("brake")
                .put("share", policy.brake().share())
                .put("atLeast", policy.brake().atLeast());
        ctx.contentType("application/json").result(node.toString());
    }
}
