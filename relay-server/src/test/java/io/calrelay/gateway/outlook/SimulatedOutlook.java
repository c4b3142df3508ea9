package io.calrelay.gateway.outlook;

import io.calrelay.model.CalendarId;
import io.calrelay.model.CalendarService;
import io.calrelay.model.EmailAddress;
import io.calrelay.ports.CalendarGateway.SubscriptionOrder;
import io.calrelay.sandbox.http.CloudsServer;
import io.calrelay.sandbox.outlook.GraphCloud;
import io.calrelay.sandbox.world.Actor;
import io.calrelay.sandbox.world.CallLog;
import io.calrelay.sandbox.world.Fault;
import io.calrelay.sandbox.world.Faults;
import io.calrelay.sandbox.world.People;
import io.calrelay.sandbox.world.Service;
import io.calrelay.sandbox.world.World;
import io.calrelay.sandbox.world.WorldClock;
import io.javalin.http.Context;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The simulated Graph on a free port, with Alice's mailbox in it, and the real gateway in front of it. */
final class SimulatedOutlook implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    static final CalendarId ALICE =
            new CalendarId(CalendarService.OUTLOOK, new EmailAddress("alice@northwind.example"));
    static final CalendarId BOB = new CalendarId(CalendarService.OUTLOOK, new EmailAddress("bob@northwind.example"));

    final World world = World.begin(new WorldClock(() -> NOW), 1);
    final GraphCloud cloud = new GraphCloud(world);
    private final AtomicInteger untilLost = new AtomicInteger(-1);
    private final CloudsServer server;

    SimulatedOutlook() {
        add(ALICE, "Alice Ash", 11);
        add(BOB, "Bob Birch", 12);
        server = new CloudsServer(world, List.of(cloud), routes -> {
            routes.after("/graph/*", this::losePerhaps);
            routes.post("/notifications", SimulatedOutlook::shakeHands);
        });
        server.start(0);
    }

    private void add(CalendarId calendar, String name, int employee) {
        String zone = "America/Los_Angeles";
        String email = calendar.owner().value();
        world.people()
                .add(new People.Person(
                        email, name, employee, zone, zone, People.Provider.OUTLOOK, true, Optional.empty()));
    }

    OutlookGateway gateway() {
        return new OutlookGateway(settings(), world.clock());
    }

    OutlookSettings settings() {
        return new OutlookSettings(
                URI.create(origin() + "/graph/v1.0"),
                URI.create(origin() + "/entra"),
                GraphCloud.tenant(),
                GraphCloud.clientId(),
                GraphCloud.clientSecret(),
                Duration.ofSeconds(10));
    }

    String origin() {
        return "http://127.0.0.1:" + server.port();
    }

    SubscriptionOrder order() {
        return new SubscriptionOrder(
                URI.create(origin() + "/notifications"), "secret", "unused", NOW.plus(Duration.ofDays(2)));
    }

    OutlookHand hand() {
        return hand(ALICE);
    }

    OutlookHand hand(CalendarId calendar) {
        return new OutlookHand(this, calendar);
    }

    /** Waits until every mail between mailboxes has arrived. */
    void settle() {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (world.postOffice().underway() > 0) {
            if (System.nanoTime() > end) {
                throw new AssertionError("mail was still under way after 10 s");
            }
            Thread.onSpinWait();
        }
    }

    /** The relay's next calls are answered with this fault. */
    void strike(Fault fault, long count, Optional<Duration> retryAfter) {
        world.faults().add(new Faults.Order(Service.GRAPH, fault, 1, count, retryAfter, false));
    }

    /** The answer to the relay's call after so many more does not arrive. */
    void loseAnswerAfter(int calls) {
        untilLost.set(calls);
    }

    /** How many calls the relay made to Graph; a batch is one. */
    long callsMade() {
        return world.calls().rows().stream()
                .filter(row -> !row.key().path().contains("oauth2"))
                .mapToLong(CallLog.Row::count)
                .sum();
    }

    /** As a gateway on the way does that lost patience: the change is made, its answer is a page of somebody else. */
    private void losePerhaps(Context ctx) {
        boolean relays = CloudsServer.note(ctx).actor() instanceof Actor.Relay;
        if (relays && untilLost.get() >= 0 && untilLost.getAndDecrement() == 0) {
            ctx.status(504).html("<html><body>504 Gateway Time-out</body></html>");
        }
    }

    private static void shakeHands(Context ctx) {
        ctx.contentType("text/plain").result(Objects.requireNonNullElse(ctx.queryParam("validationToken"), ""));
    }

    @Override
    public void close() {
        server.close();
        world.close();
    }
}
