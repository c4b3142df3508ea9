package io.calrelay.sandbox.hand;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.sandbox.world.Fault;
import io.calrelay.sandbox.world.Faults;
import io.calrelay.sandbox.world.Service;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads orders for faults, and refuses those that a service cannot have. */
final class FaultOrders {
    private static final Set<Fault> COMMON = EnumSet.of(
            Fault.THROTTLE,
            Fault.ERROR500,
            Fault.UNAVAILABLE,
            Fault.TIMEOUT,
            Fault.DROP_RESPONSE,
            Fault.LOSE_NOTIFICATION,
            Fault.DUPLICATE_NOTIFICATION,
            Fault.DELAY_NOTIFICATION,
            Fault.REORDER_NOTIFICATION,
            Fault.PERMISSION_LOST);
    private static final Map<Service, Set<Fault>> OWN = Map.of(
            Service.GRAPH,
            EnumSet.of(
                    Fault.EXPIRE_CURSOR,
                    Fault.REVOKE_CONSENT,
                    Fault.MAILBOX_GONE,
                    Fault.SUBSCRIPTION_REMOVED,
                    Fault.MISSED,
                    Fault.REAUTHORIZATION,
                    Fault.FALSE_TOMBSTONE,
                    Fault.CONCURRENCY),
            Service.GOOGLE,
            EnumSet.of(Fault.EXPIRE_CURSOR, Fault.REVOKE_CONSENT, Fault.MAILBOX_GONE, Fault.CHANNEL_ENDED),
            Service.NETSUITE,
            EnumSet.of(Fault.CONCURRENCY, Fault.INTEGRATION_WIPED, Fault.UNITS_EXHAUSTED),
            Service.RELAY,
            EnumSet.noneOf(Fault.class));

    private FaultOrders() {}

    static Faults.Order read(JsonNode body) {
        Service service = Arrays.stream(Service.values())
                .filter(each -> each.wireName().equals(body.path("service").asText()))
                .findFirst()
                .orElseThrow(
                        () -> new WrongCall("INVALID_SERVICE", "service is one of graph, google, netsuite, relay"));
        Fault fault = Fault.named(body.path("fault").asText())
                .filter(each -> can(service, each))
                .orElseThrow(() -> new WrongCall(
                        "INVALID_FAULT",
                        service.wireName() + " cannot have the fault '"
                                + body.path("fault").asText() + "'"));
        double rate = body.path("rate").asDouble(1);
        if (rate < 0 || rate > 1) {
            throw new WrongCall("INVALID_RATE", "rate is a share from 0 to 1");
        }
        String callers = body.path("callers").asText("relay");
        if (!Set.of("relay", "all").contains(callers)) {
            throw new WrongCall("INVALID_CALLERS", "callers is relay or all");
        }
        return new Faults.Order(
                service,
                fault,
                rate,
                body.path("count").asLong(Long.MAX_VALUE),
                Optional.of(body.path("retryAfterSeconds"))
                        .filter(JsonNode::isNumber)
                        .map(seconds -> Duration.ofMillis(Math.round(seconds.asDouble() * 1000))),
                callers.equals("all"));
    }

    /** What that service can have, in the order of the contract. */
    static List<Fault> possible(Service service) {
        return Arrays.stream(Fault.values())
                .filter(fault -> can(service, fault))
                .toList();
    }

    private static boolean can(Service service, Fault fault) {
        boolean common = service != Service.RELAY && COMMON.contains(fault);
        return common || OWN.getOrDefault(service, Set.of()).contains(fault);
    }
}
