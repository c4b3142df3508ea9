package io.calrelay.sync;

import io.calrelay.model.CalendarId;
import io.calrelay.model.CalendarService;
import io.calrelay.model.Decision;
import io.calrelay.model.Direction;
import io.calrelay.model.EmailAddress;
import io.calrelay.model.MeetingId;
import io.calrelay.model.Side;
import io.calrelay.ports.Gateways;
import io.calrelay.ports.Reply;
import io.calrelay.ports.Stores;
import io.calrelay.ports.SyncLog;
import io.calrelay.tasks.Steps;
import io.calrelay.testing.HandCrank;
import io.calrelay.testing.ManualClock;
import io.calrelay.testing.MemoryCalendar;
import io.calrelay.testing.MemoryNetSuite;
import io.calrelay.testing.MemoryStores;
import io.calrelay.testing.SequentialIds;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;

/** The real steps over in-memory clouds and stores, turned by hand. Alice and Carol are on Outlook, Bob is on Google. */
public final class WholeRelay implements Steps {
    public static final CalendarId ALICE = calendar(CalendarService.OUTLOOK, "alice");
    public static final CalendarId BOB = calendar(CalendarService.GOOGLE, "bob");
    public static final CalendarId CAROL = calendar(CalendarService.OUTLOOK, "carol");
    public static final int ALICE_EMPLOYEE = 11;
    public static final int BOB_EMPLOYEE = 12;
    public static final int CAROL_EMPLOYEE = 13;
    private static final int MOST_TURNS = 2_000;
    private static final URI WEBHOOKS = URI.create("https://relay.example/webhooks");

    public final ManualClock clock = new ManualClock(Instant.parse("2026-11-21T09:00:00Z"));
    public final MemoryStores memory = MemoryStores.create();
    public final MemoryCalendar outlook =
            new MemoryCalendar(MemoryCalendar.Habits.OUTLOOK, clock).with(ALICE).with(CAROL);
    public final MemoryCalendar google = new MemoryCalendar(MemoryCalendar.Habits.GOOGLE, clock).with(BOB);
    public final MemoryNetSuite netsuite = new MemoryNetSuite(clock);
    public final List<String> trace = new ArrayList<>();
    private final Gateways gateways =
            new Gateways(Map.of(CalendarService.OUTLOOK, outlook, CalendarService.GOOGLE, google));
    private final SequentialIds ids = new SequentialIds();
    final Stores stores;
    private HandCrank crank = new HandCrank(clock);
    private Running running;

    /** What a restart makes anew. */
    private record Running(
            ObserveCalendar calendars,
            ObserveNetSuite netsuite,
            Converge converge,
            Sweep sweep,
            Signals signals,
            Enrolment enrolment) {}

    /** @param over what the relay is given for its stores */
    public WholeRelay(UnaryOperator<Stores> over) {
        stores = over.apply(memory.asPorts());
        netsuite.employs(ALICE_EMPLOYEE, "alice");
        netsuite.employs(BOB_EMPLOYEE, "bob");
        netsuite.employs(CAROL_EMPLOYEE, "carol");
        running = assemble();
        outlook.notifying((subscription, secret) -> signals().fromCalendar(subscription, secret));
        google.notifying((subscription, secret) -> signals().fromCalendar(subscription, secret));
        netsuite.pushing(rows -> signals().fromNetSuite(rows));
    }

    /** With everybody enrolled, both ways, and read once. */
    static WholeRelay ready() {
        WholeRelay relay = new WholeRelay(UnaryOperator.identity());
        relay.enrolEverybody();
        relay.settle();
        return relay;
    }

    public void enrolEverybody() {
        for (CalendarId calendar : List.of(ALICE, BOB, CAROL)) {
            enrol(calendar, Optional.empty());
        }
    }

    void enrol(CalendarId calendar, Optional<Direction> direction) {
        Enrolment.Wish wish = new Enrolment.Wish(
                calendar.owner(), Optional.of(calendar.service()), Optional.of(true), direction, Optional.empty());
        if (!(enrolment().enrol(wish) instanceof Enrolment.Outcome.Enrolled)) {
            throw new AssertionError(calendar.wireName() + " is not enrolled");
        }
    }

    /** Other objects over the same stores: what was only in memory is gone, wake-ups too. */
    public void restart() {
        crank = new HandCrank(clock);
        running = assemble();
    }

    private Running assemble() {
        SyncLog log = new Trace();
        Acknowledgements acknowledgements = new Acknowledgements();
        Failures failures = new Failures(stores.readings(), stores.attention(), clock, new SplittableRandom(1));
        Sightings sightings = new Sightings(stores.meetings(), ids, clock);
        ObserveNetSuite observeNetSuite = new ObserveNetSuite(
                netsuite,
                stores.readings(),
                stores.meetings(),
                sightings,
                acknowledgements,
                failures,
                crank,
                log,
                clock);
        Converge.Sides sides = new Converge.Sides(
                gateways,
                netsuite,
                writes -> netsuite.write(writes, acknowledgements.take()),
                new AccountFacts(netsuite, clock));
        Subscriptions subscriptions = new Subscriptions(
                gateways,
                stores.subscriptions(),
                Map.of(CalendarService.OUTLOOK, WEBHOOKS, CalendarService.GOOGLE, WEBHOOKS),
                ids,
                clock);
        return new Running(
                new ObserveCalendar(
                        gateways, stores.readings(), stores.meetings(), sightings, failures, crank, log, clock),
                observeNetSuite,
                new Converge(stores, sides, failures, log, clock),
                new Sweep(stores, netsuite, observeNetSuite, subscriptions, crank, clock),
                new Signals(stores.readings(), stores.subscriptions(), crank, clock),
                new Enrolment(stores, netsuite, gateways, subscriptions, crank, clock));
    }

    @Override
    public Optional<Instant> observe(Side side) {
        return side instanceof Side.Calendar calendar
                ? running.calendars().runOnce(calendar)
                : running.netsuite().runOnce();
    }

    @Override
    public Optional<Instant> converge(MeetingId meeting) {
        return running.converge().runOnce(meeting);
    }

    @Override
    public Optional<Instant> backfill(String id) {
        throw new UnsupportedOperationException("no backfill runs in this relay");
    }

    @Override
    public void sweep() {
        running.sweep().runOnce();
    }

    public Signals signals() {
        return running.signals();
    }

    public Enrolment enrolment() {
        return running.enrolment();
    }

    public HandCrank crank() {
        return crank;
    }

    /** Does what is due now, until nothing is. */
    public void settle() {
        for (int turns = 0; crank.turn(this); turns++) {
            if (turns > MOST_TURNS) {
                throw new AssertionError("does not settle: " + trace.subList(trace.size() - 10, trace.size()));
            }
        }
    }

    /** Lets time pass from one thing that is due to the next. */
    public void settleWithin(Duration time) {
        Instant end = clock.instant().plus(time);
        settle();
        while (crank.next().filter(next -> !next.isAfter(end)).isPresent()) {
            clock.advanceTo(crank.next().get());
            settle();
        }
        clock.advanceTo(end);
    }

    /** What would be done with that meeting now. */
    public boolean hasNothingToDo(MeetingId meeting) {
        var trees = stores.meetings().load(meeting).orElseThrow();
        return running.converge().hasNothingToDo(trees);
    }

    private static CalendarId calendar(CalendarService service, String name) {
        return new CalendarId(service, new EmailAddress(name + "@northwind.example"));
    }

    /** What happened and when, one line each. */
    private final class Trace implements SyncLog {
        @Override
        public void observed(Side side, int events, int due, boolean complete) {
            add("read " + side.wireName() + ": " + events + " events, " + due + " due" + (complete ? ", all" : ""));
        }

        @Override
        public void observeFailed(Side side, Reply<?> reply) {
            add("read " + side.wireName() + ": " + reply);
        }

        @Override
        public void decided(MeetingId meeting, Decision decision) {
            add("decided " + decision);
        }

        @Override
        public void applied(MeetingId meeting, Decision decision, Reply<?> reply) {
            add("applied " + decision.on().wireName() + ": " + reply);
        }

        @Override
        public void settled(MeetingId meeting) {
            add("settled " + meeting);
        }

        private void add(String what) {
            trace.add(clock.instant() + " " + what);
        }
    }
}
