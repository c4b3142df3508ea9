package io.calrelay.sync;

import io.calrelay.ports.NetSuiteGateway;
import io.calrelay.ports.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;

/** What is asked of the NetSuite account now and then, not at every write. Thread-safe. */
public final class AccountFacts {
    private static final Duration FRESH = Duration.ofHours(1);

    private record Zone(ZoneId zone, Instant asOf) {}

    private final NetSuiteGateway netsuite;
    private final InstantSource clock;
    private volatile Zone known = new Zone(ZoneId.of("UTC"), Instant.MIN);

    public AccountFacts(NetSuiteGateway netsuite, InstantSource clock) {
        this.netsuite = netsuite;
        this.clock = clock;
    }

    /** At most an hour old. */
    Reply<ZoneId> companyTimeZone() {
        Instant now = clock.instant();
        Zone kept = known;
        if (kept.asOf().isAfter(now.minus(FRESH))) {
            return new Reply.Done<>(kept.zone());
        }
        Reply<ZoneId> reply = netsuite.account(List.of()).map(NetSuiteGateway.Account::companyTimeZone);
        reply.whenDone().ifPresent(zone -> known = new Zone(zone, now));
        return reply;
    }
}
