package io.calrelay.sync;

import io.calrelay.model.CalendarId;
import io.calrelay.model.EventId;
import io.calrelay.model.MeetingId;
import io.calrelay.model.Person;
import io.calrelay.model.Side;
import io.calrelay.ports.NetSuiteGateway;
import io.calrelay.ports.ReadingStore;
import io.calrelay.ports.Reply;
import io.calrelay.ports.Stores;
import io.calrelay.ports.Wakeups;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds anyway what a lost signal could have told: subscriptions that end, sides not read for long, work whose wake-up was
 * lost, and once a day every event that we know and the side itself lists no more. Moves the horizon of families on.
 */
public final class Sweep {
    private static final Duration SAFETY_POLL = Duration.ofMinutes(5);
    private static final Duration COMPARE = Duration.ofHours(24);
    /** Graph's window is frozen into its cursor; it is renewed at most monthly (design.md rule 16). */
    private static final Duration WINDOW_SLIDES = Duration.ofDays(30);

    private static final Duration NONCES_KEPT = Duration.ofMinutes(15);
    private static final int MOST_WOKEN = 500;
    private static final int MOST_LOOKED_AT = 100;

    private final Stores stores;
    private final NetSuiteGateway netsuite;
    private final ObserveNetSuite observeNetSuite;
    private final Subscriptions subscriptions;
    private final Wakeups wakeups;
    private final Horizon horizon;
    private final Verdicts verdicts;
    private final InstantSource clock;

    public Sweep(
            Stores stores,
            NetSuiteGateway netsuite,
            ObserveNetSuite observeNetSuite,
            Subscriptions subscriptions,
            Wakeups wakeups,
            InstantSource clock) {
        this.stores = stores;
        this.netsuite = netsuite;
        this.observeNetSuite = observeNetSuite;
        this.subscriptions = subscriptions;
        this.wakeups = wakeups;
        this.horizon = new Horizon(clock);
        this.verdicts = new Verdicts(stores, wakeups, clock);
        this.clock = clock;
    }

    public void runOnce() {
        Instant now = clock.instant();
        for (Person person : stores.people().all()) {
            if (person.enabled()) {
                tend(person.calendar());
            }
        }
        stores.readings().all().forEach(reading -> poll(reading, now));
        compareNetSuite(now);
        stores.meetings().markDue(stores.meetings().coveredOnlyUntil(horizon.until(), MOST_WOKEN), now);
        List<MeetingId> forgotten = stores.meetings().due(now, MOST_WOKEN);
        wakeups.converge(forgotten);
        stores.nonces().forgetBefore(now.minus(NONCES_KEPT));
        verdicts.tidy();
    }

    private void tend(CalendarId calendar) {
        stores.readings().open(new Side.Calendar(calendar), clock.instant());
        subscriptions.ensure(calendar);
    }

    private void poll(ReadingStore.Reading reading, Instant now) {
        boolean slid = reading.window()
                .filter(window ->
                        window.start().isBefore(now.minus(Duration.ofDays(31)).minus(WINDOW_SLIDES)))
                .isPresent();
        boolean uncompared = reading.side() instanceof Side.Calendar && olderThan(reading.lastComplete(), COMPARE, now);
        if (slid || uncompared) {
            stores.readings().dropCursor(reading.side());
        }
        boolean patient = reading.retryAt().filter(now::isBefore).isPresent();
        if (!patient && (slid || uncompared || olderThan(reading.lastRead(), SAFETY_POLL, now))) {
            stores.readings().markDue(reading.side(), now);
        }
        if (!patient
                && stores.readings()
                        .find(reading.side())
                        .flatMap(ReadingStore.Reading::dueSince)
                        .isPresent()) {
            wakeups.observe(reading.side());
        }
    }

    private static boolean olderThan(Optional<Instant> moment, Duration age, Instant now) {
        return moment.isEmpty() || moment.get().isBefore(now.minus(age));
    }

    /** What we know and NetSuite lists no more is looked at by id: absence alone proves nothing. */
    private void compareNetSuite(Instant now) {
        Optional<ReadingStore.Reading> reading = stores.readings().find(Side.NETSUITE);
        if (reading.isEmpty() || !olderThan(reading.get().lastComplete(), COMPARE, now)) {
            return;
        }
        Reply<List<NetSuiteGateway.Listed>> reply = netsuite.inventory();
        if (reply.whenDone().isEmpty()) {
            return;
        }
        Set<EventId> listed = new HashSet<>();
        reply.whenDone().get().forEach(each -> listed.add(each.event()));
        Set<EventId> known = new HashSet<>(stores.meetings().present(Side.NETSUITE));
        List<EventId> doubtful =
                known.stream().filter(event -> !listed.contains(event)).toList();
        for (int from = 0; from < doubtful.size(); from += MOST_LOOKED_AT) {
            observeNetSuite.look(doubtful.subList(from, Math.min(doubtful.size(), from + MOST_LOOKED_AT)));
            if (isFailing(Side.NETSUITE)) {
                return;
            }
        }
        ReadingStore.Success compared =
                new ReadingStore.Success(Side.NETSUITE, Optional.empty(), Optional.empty(), true, clock.instant());
        stores.readings().succeeded(compared, Instant.EPOCH);
    }

    private boolean isFailing(Side side) {
        return stores.readings()
                .find(side)
                .filter(reading -> reading.failures() > 0)
                .isPresent();
    }
}
