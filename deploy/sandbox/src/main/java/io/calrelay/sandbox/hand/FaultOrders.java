package io.calrelay.sandbox.hand;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.sandbox.entry.Entry;
import io.calrelay.sandbox.world.Fault;
import io.calrelay.sandbox.world.Faults;
import io.calrelay.sandbox.world.Service;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads orders for faults, and refuses those that a service cannot have. */
final class FaultOrders {
    private static final Map<String, Service> SERVICES =
            Arrays.stream(Service.values()).collect(Collectors.toMap(Service::wireName, Function.identity()));
    /** What can happen to every call to a cloud, and to every notification from it. */
    private static final Set<Fault> OF_EVERY_CLOUD = EnumSet.of(
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

    private static final Set<Fault> OF_GRAPH = EnumSet.of(
            Fault.EXPIRE_CURSOR,
            Fault.REVOKE_CONSENT,
            Fault.MAILBOX_GONE,
            Fault.SUBSCRIPTION_REMOVED,
            Fault.MISSED,
            Fault.REAUTHORIZATION,
            Fault.FALSE_TOMBSTONE,
            Fault.CONCURRENCY);
    private static final Set<Fault> OF_GOOGLE =
            EnumSet.of(Fault.EXPIRE_CURSOR, Fault.REVOKE_CONSENT, Fault.MAILBOX_GONE, Fault.CHANNEL_ENDED);
    private static final Set<Fault> OF_NETSUITE =
            EnumSet.of(Fault.CONCURRENCY, Fault.INTEGRATION_WIPED, Fault.UNITS_EXHAUSTED);

    private FaultOrders() {}

    /** @throws io.calrelay.sandbox.entry.WrongEntry naming the member that is wrong */
    static Faults.Order read(JsonNode body) {
        Entry entry = Entry.of(body, "").only("service", "fault", "rate", "count", "retryAfterSeconds", "callers");
        entry.text("service");
        Service service = entry.choice("service", SERVICES, "");
        String name = entry.text("fault");
        Fault fault = Fault.named(name)
                .filter(of(service)::contains)
                .orElseThrow(() -> entry.wrong(
                        "fault",
                        "is none that " + service.wireName() + " can have: " + name + "; it can have "
                                + of(service).stream().map(Fault::wireName).collect(Collectors.joining(", "))));
        return new Faults.Order(
                service,
                fault,
                entry.has("rate") ? entry.number("rate", 0, 1) : 1,
                entry.has("count") ? entry.whole("count", 1, Long.MAX_VALUE) : Long.MAX_VALUE,
                retryAfter(entry),
                entry.choice("callers", Map.of("relay", false, "all", true), "relay"));
    }

    private static Optional<Duration> retryAfter(Entry entry) {
        return entry.has("retryAfterSeconds")
                ? Optional.of(Duration.ofMillis(Math.round(entry.number("retryAfterSeconds", 0, 86_400) * 1000)))
                : Optional.empty();
    }

    /** What that service can have, in the order of the contract. */
    static Set<Fault> of(Service service) {
        return switch (service) {
            case GRAPH -> both(OF_EVERY_CLOUD, OF_GRAPH);
            case GOOGLE -> both(OF_EVERY_CLOUD, OF_GOOGLE);
            case NETSUITE -> both(OF_EVERY_CLOUD, OF_NETSUITE);
            case RELAY -> EnumSet.of(Fault.DISK_FULL);
        };
    }

    private static Set<Fault> both(Set<Fault> some, Set<Fault> others) {
        return Stream.concat(some.stream(), others.stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Fault.class)));
    }
}
