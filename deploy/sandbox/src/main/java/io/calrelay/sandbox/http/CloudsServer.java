package io.calrelay.sandbox.http;

import io.calrelay.sandbox.world.Actor;
import io.calrelay.sandbox.world.CallLog;
import io.calrelay.sandbox.world.CallNote;
import io.calrelay.sandbox.world.Fault;
import io.calrelay.sandbox.world.Faults;
import io.calrelay.sandbox.world.Service;
import io.calrelay.sandbox.world.World;
import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/** Serves all clouds on one port of 127.0.0.1, counts the relay's calls and lets the faults in force strike. */
public final class CloudsServer implements AutoCloseable {
    private static final String NOTE = "calrelay.call-note";
    private static final List<Fault> REFUSALS =
            List.of(Fault.THROTTLE, Fault.ERROR500, Fault.UNAVAILABLE, Fault.CONCURRENCY);

    /** Longer than any caller ought to wait. */
    private static final Duration SILENCE = Duration.ofSeconds(70);

    private final Javalin javalin;

    /** Clouds that answer at once. @param others routes that belong to no cloud: the hand on the world, the page */
    public CloudsServer(World world, List<? extends Cloud> clouds, Consumer<RoutesConfig> others) {
        this(world, clouds, others, service -> Duration.ZERO);
    }

    /** @param pace how long a call of the relay to that service waits before it is answered */
    public CloudsServer(
            World world,
            List<? extends Cloud> clouds,
            Consumer<RoutesConfig> others,
            Function<Service, Duration> pace) {
        this.javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.http.maxRequestSize = 12_000_000;
            config.http.prefer405over404 = true;
            RoutesConfig routes = config.routes;
            routes.before(ctx -> open(world, clouds, ctx, pace));
            routes.after(ctx -> file(world, clouds, ctx, ctx.statusCode()));
            routes.after(ctx -> cut(world, clouds, ctx));
            clouds.forEach(cloud -> cloud.addRoutes(routes));
            others.accept(routes);
            UnknownCalls.addTo(routes);
        });
    }

    /** The note of the call that is being answered. */
    public static CallNote note(Context ctx) {
        CallNote note = ctx.attribute(NOTE);
        if (note == null) {
            note = new CallNote();
            ctx.attribute(NOTE, note);
        }
        return note;
    }

    /** @param port 0 for any free one */
    public void start(int port) {
        javalin.start("127.0.0.1", port);
    }

    public int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        javalin.stop();
    }

    private static Optional<? extends Cloud> cloudOf(List<? extends Cloud> clouds, Context ctx) {
        return clouds.stream().filter(cloud -> cloud.answers(ctx.path())).findFirst();
    }

    private static void open(World world, List<? extends Cloud> clouds, Context ctx, Function<Service, Duration> pace) {
        Optional<? extends Cloud> called = cloudOf(clouds, ctx);
        if (called.isEmpty()) {
            return;
        }
        Cloud cloud = called.get();
        CallNote note = note(ctx);
        note.actor(cloud.caller(ctx));
        note.path(cloud.template(ctx));
        Duration wait = note.actor() instanceof Actor.Relay ? pace.apply(cloud.service()) : Duration.ZERO;
        if (!cloud.waitsItself(ctx)) {
            slow(wait);
        }
        if (strikes(world, cloud, Fault.TIMEOUT, note)) {
            hang(world, clouds, ctx);
            return;
        }
        for (Fault fault : REFUSALS) {
            Optional<Faults.Order> struck = world.faults().strike(cloud.service(), fault, note.actor());
            if (struck.isPresent()) {
                slow(cloud.waitsItself(ctx) ? wait : Duration.ZERO);
                cloud.refuse(ctx, fault, struck.get());
                // Skipping the handlers skips the one that files the call, too.
                file(world, clouds, ctx, ctx.statusCode());
                ctx.skipRemainingHandlers();
                return;
            }
        }
    }

    private static boolean strikes(World world, Cloud cloud, Fault fault, CallNote note) {
        return world.faults().strike(cloud.service(), fault, note.actor()).isPresent();
    }

    /** @param status 0 for a call that is never answered */
    private static void file(World world, List<? extends Cloud> clouds, Context ctx, int status) {
        CallNote note = note(ctx);
        if (!(note.actor() instanceof Actor.Relay)) {
            return;
        }
        cloudOf(clouds, ctx).ifPresent(cloud -> {
            String method = note.method().isEmpty() ? ctx.method().name() : note.method();
            CallLog.Key key = new CallLog.Key(cloud.service(), method, note.path(), status);
            world.calls().add(key, note.records(), note.units(), 0);
        });
    }

    /** The change is committed, but its answer never arrives: the connection is cut. */
    private static void cut(World world, List<? extends Cloud> clouds, Context ctx) {
        CallNote note = note(ctx);
        boolean lost = note.hasChanged()
                && cloudOf(clouds, ctx)
                        .filter(cloud -> strikes(world, cloud, Fault.DROP_RESPONSE, note))
                        .isPresent();
        if (lost) {
            hangUp(ctx);
        } else {
            note.answered();
        }
    }

    /** Nothing is done and nothing answered, until the faults are cleared or the caller's or this server's patience ends. */
    private static void hang(World world, List<? extends Cloud> clouds, Context ctx) {
        file(world, clouds, ctx, 0);
        try {
            world.faults().awaitClearance(SILENCE);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        hangUp(ctx);
        ctx.skipRemainingHandlers();
    }

    private static void hangUp(Context ctx) {
        ServletContextRequest.getServletContextRequest(ctx.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close();
    }

    private static void slow(Duration by) {
        if (!by.isZero()) {
            try {
                Thread.sleep(by.toMillis());
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
