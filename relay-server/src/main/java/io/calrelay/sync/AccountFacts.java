package io.calrelay.sync;

import io.calrelay.ports.NetSuiteGateway;
import io.calrelay.ports.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What is asked of the NetSuite account now and then, not at every write. Thread-safe. */
public final class AccountFacts {
    private static final Duration FRESH = Duration.ofHours(1);
    private static final Duration PROBED = Duration.ofHours(24);

    /** How records may be written, as far as that is known. */
    record Ways(boolean nativeRuns, Optional<ZoneId> storedZone) {
        private static final Ways CAREFUL = new Ways(false, Optional.empty());
    }

    private final NetSuiteGateway netsuite;
    private final Known<ZoneId> zone;
    private final Known<Ways> ways;

    public AccountFacts(NetSuiteGateway netsuite, InstantSource clock) {
        this.netsuite = netsuite;
        this.zone = new Known<>(FRESH, clock);
        this.ways = new Known<>(PROBED, clock);
    }

    /** At most an hour old. */
    Reply<ZoneId> companyTimeZone() {
        return zone.get(() -> netsuite.account(List.of()).map(NetSuiteGateway.Account::companyTimeZone));
    }

    /**
     * What the probe found, at most a day old.
     *
     * @param needed whether to probe if it is not known; otherwise the most careful ways stand in
     */
    Reply<Ways> ways(boolean needed) {
        return needed
                ? ways.get(() -> netsuite.probe().map(probe -> new Ways(probe.nativeRuns(), probe.storedZone())))
                : new Reply.Done<>(ways.latest().orElse(Ways.CAREFUL));
    }

    /** Keeps an answer for a while. */
    private static final class Known<T> {
        private record Dated<T>(T value, Instant asOf) {}

        private final Duration fresh;
        private final InstantSource clock;
        private volatile Optional<Dated<T>> kept = Optional.empty();

        Known(Duration fresh, InstantSource clock) {
            this.fresh = fresh;
            this.clock = clock;
        }

        synchronized Reply<T> get(Supplier<Reply<T>> ask) {
            Instant now = clock.instant();
            Optional<Dated<T>> known = kept.filter(each -> each.asOf().isAfter(now.minus(fresh)));
            if (known.isPresent()) {
                return new Reply.Done<>(known.get().value());
            }
            Reply<T> reply = ask.get();
            reply.whenDone().ifPresent(value -> kept = Optional.of(new Dated<>(value, now)));
            return reply;
        }

        Optional<T> latest() {
            return kept.map(Dated::value);
        }
    }
}
