package io.calrelay.sandbox.world;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be made to go wrong, by the names of the sandbox's HTTP contract. */
public enum Fault {
    THROTTLE,
    ERROR500,
    UNAVAILABLE,
    TIMEOUT,
    DROP_RESPONSE,
    LOSE_NOTIFICATION,
    DUPLICATE_NOTIFICATION,
    DELAY_NOTIFICATION,
    REORDER_NOTIFICATION,
    EXPIRE_CURSOR,
    REVOKE_CONSENT,
    CONCURRENCY,
    MAILBOX_GONE,
    PERMISSION_LOST,
    INTEGRATION_WIPED,
    SUBSCRIPTION_REMOVED,
    MISSED,
    REAUTHORIZATION,
    CHANNEL_ENDED,
    FALSE_TOMBSTONE,
    UNITS_EXHAUSTED,
    DISK_FULL;

    /** The name in JSON, such as {@code drop-response}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Fault> named(String wireName) {
        return Stream.of(values())
                .filter(fault -> fault.wireName().equals(wireName))
                .findFirst();
    }
}
