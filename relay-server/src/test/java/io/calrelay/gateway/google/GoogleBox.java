package io.calrelay.gateway.google;

import io.calrelay.model.CalendarId;
import io.calrelay.model.CalendarService;
import io.calrelay.model.EmailAddress;
import io.calrelay.sandbox.google.GoogleCloud;
import io.calrelay.sandbox.http.CloudsServer;
import io.calrelay.sandbox.world.CallLog;
import io.calrelay.sandbox.world.People;
import io.calrelay.sandbox.world.World;
import io.calrelay.sandbox.world.WorldClock;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A world with a simulated Google on a free port. */
final class GoogleBox implements AutoCloseable {
    private final World world = World.begin(new WorldClock(InstantSource.system()), 1);
    private final GoogleCloud cloud = new GoogleCloud(world);
    private final AtomicInteger untilLost = new AtomicInteger(-1);
    private final BlockingQueue<String> hooks = new LinkedBlockingQueue<>();
    private final CloudsServer server = new CloudsServer(world, List.of(cloud), this::addOthers);

    GoogleBox() {
        server.start(0);
    }

    World world() {
        return world;
    }

    GoogleCloud cloud() {
        return cloud;
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    URI hook() {
        return url().resolve("/hook");
    }

    /** The secret that the next notification carries. */
    String nextHook() throws InterruptedException {
        return String.valueOf(hooks.poll(10, TimeUnit.SECONDS));
    }

    /** How many calls the relay made, those for tokens aside. */
    long callsToCalendars() {
        return world.calls().rows().stream()
                .filter(row -> !row.key().path().equals("/token"))
                .mapToLong(CallLog.Row::count)
                .sum();
    }

    /** Somebody new with an empty calendar. */
    CalendarId settle(String name) {
        EmailAddress owner = new EmailAddress(name + "@northwind.example");
        String zone = "Europe/Berlin";
        world.people()
                .add(new People.Person(
                        owner.value(), name, 11, zone, zone, People.Provider.GOOGLE, true, Optional.empty()));
        return new CalendarId(CalendarService.GOOGLE, owner);
    }

    GoogleGateway gateway() {
        return new GoogleGateway(
                new GoogleSettings(url() + "/google/", cloud.serviceAccountJson(url())), world.clock());
    }

    /** The gateway's call to the calendar after so many more is carried out and its answer cut off. */
    void loseAnswerAfter(int calls) {
        untilLost.set(calls);
    }

    @Override
    public void close() {
        server.close();
        world.close();
    }

    private void addOthers(RoutesConfig routes) {
        routes.post("/hook", ctx -> hooks.add(String.valueOf(ctx.header("X-Goog-Channel-Token"))));
        routes.after("/google/calendar/*", this::maybeLose);
        routes.after("/google/batch/*", this::maybeLose);
    }

    private void maybeLose(Context ctx) throws IOException {
        boolean fromRelay = !String.valueOf(ctx.header("Authorization")).startsWith("Bearer person:");
        if (fromRelay && untilLost.get() >= 0 && untilLost.getAndDecrement() == 0) {
            // A promise of more than comes: the server then cuts the connection.
            ctx.res().setHeader("Content-Length", "1000000");
            ctx.res().flushBuffer();
        }
    }
}
