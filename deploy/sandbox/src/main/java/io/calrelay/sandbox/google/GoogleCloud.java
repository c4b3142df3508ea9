package io.calrelay.sandbox.google;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.google.auth.AccessTokens;
import io.calrelay.sandbox.google.auth.ServiceAccount;
import io.calrelay.sandbox.google.auth.TokenEndpoint;
import io.calrelay.sandbox.google.calendar.AccessRole;
import io.calrelay.sandbox.google.calendar.Calendars;
import io.calrelay.sandbox.google.calendar.Channels;
import io.calrelay.sandbox.google.calendar.GoogleSwitch;
import io.calrelay.sandbox.google.calendar.Incoming;
import io.calrelay.sandbox.google.calendar.Ledger;
import io.calrelay.sandbox.google.calendar.Pages;
import io.calrelay.sandbox.google.calendar.SeriesSplit;
import io.calrelay.sandbox.google.calendar.Store;
import io.calrelay.sandbox.google.wire.GoogleRequest;
import io.calrelay.sandbox.google.wire.GoogleResponse;
import io.calrelay.sandbox.google.wire.Json;
import io.calrelay.sandbox.google.wire.Query;
import io.calrelay.sandbox.http.Cloud;
import io.calrelay.sandbox.world.Actor;
import io.calrelay.sandbox.world.CalendarMessage;
import io.calrelay.sandbox.world.Fault;
import io.calrelay.sandbox.world.Faults;
import io.calrelay.sandbox.world.Keepable;
import io.calrelay.sandbox.world.Positions;
import io.calrelay.sandbox.world.PostOffice;
import io.calrelay.sandbox.world.Service;
import io.calrelay.sandbox.world.World;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** The simulated Google Calendar of everybody whose calendar is Google. One lock guards all of it. Thread-safe. */
public final class GoogleCloud implements Cloud, PostOffice.Mailboxes, Keepable {
    // As long as a client waits for its watch call, and then some.
    private static final Duration GREETING = Duration.ofSeconds(2);

    private final Object lock = new Object();
    private final World world;
    private final Calendars calendars;
    private final Ledger ledger;
    private final Positions<GoogleSwitch> switches = new Positions<>(GoogleSwitch.class);
    private final Store store;
    private final Channels channels;
    private final Incoming incoming;
    private final TokenEndpoint tokenEndpoint;
    private final Dispatcher dispatcher;
    private final Refusals refusals = new Refusals();

    public GoogleCloud(World world) {
        this.world = world;
        this.calendars = new Calendars(world.people());
        this.ledger = new Ledger(world, switches);
        this.store = new Store(world, calendars, ledger, switches);
        this.channels = new Channels(world, switches);
        this.incoming = new Incoming(store);
        AccessTokens tokens = new AccessTokens(world);
        this.tokenEndpoint = new TokenEndpoint(world, tokens);
        this.dispatcher = new Dispatcher(
                world,
                new Dispatcher.Access(tokens, calendars, switches),
                Endpoints.of(world, store, new Pages(world.seeds(), switches), channels));
        world.postOffice().open(this);
    }

    @Override
    public Service service() {
        return Service.GOOGLE;
    }

    @Override
    public void addRoutes(RoutesConfig routes) {
        new Doors(this).addTo(routes);
    }

    @Override
    public boolean answers(String path) {
        return path.startsWith("/google/");
    }

    @Override
    public void refuse(Context ctx, Fault fault, Faults.Order order) {
        refusals.refuse(ctx, fault, order);
    }

    @Override
    public Actor caller(Context ctx) {
        return Doors.caller(ctx);
    }

    @Override
    public String template(Context ctx) {
        if (!ctx.path().startsWith(Doors.API)) {
            return ctx.path().endsWith("/token") ? "/token" : "/batch";
        }
        String path = ctx.req().getRequestURI().substring(Doors.API.length());
        return dispatcher.template(Doors.method(ctx), path);
    }

    /** The key file that the relay is configured with. @param clouds where this server listens */
    public String serviceAccountJson(URI clouds) {
        return tokenEndpoint.account().keyFile(clouds);
    }

    /** What the administrator grants the service account: short scope names such as {@code calendar.events}. */
    public void delegate(Set<String> scopes) {
        tokenEndpoint.delegate(scopes);
    }

    public void turn(GoogleSwitch which, boolean on) {
        switches.turn(which, on);
    }

    /** Where the first message of a channel comes before the answer to its watch call: waits until it has arrived. */
    void greetFirst() {
        long patience = System.nanoTime() + GREETING.toNanos();
        while (isOn(GoogleSwitch.SYNC_BEFORE_ANSWER)
                && world.courier().underway() > 0
                && System.nanoTime() < patience) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    boolean isOn(GoogleSwitch which) {
        return switches.isOn(which);
    }

    /**
     * What Google's own screens do for "this and following": a trimmed series and a new one with an {@code _R} id.
     *
     * @param instanceId the first occurrence of the new series
     * @param changes fields of the new series, as in a patch
     * @return the new master's id
     */
    public String splitSeries(String person, String instanceId, ObjectNode changes) {
        synchronized (lock) {
            String id = new SeriesSplit(store).split(person, instanceId, changes);
            spreadNews();
            return id;
        }
    }

    /** Lets a person see another's calendar, as its owner's settings page does. */
    public void share(String owner, String user, AccessRole role) {
        synchronized (lock) {
            calendars.of(owner).ifPresent(calendar -> calendars.shared().share(calendar, user, role));
        }
    }

    /** One genuine "exists" message for every open channel of the relay's although nothing changed: for whoever times the answers. */
    public List<HttpRequest> nudges() {
        synchronized (lock) {
            return channels.nudges();
        }
    }

    /** Calls that a user and the project may make in a minute. */
    public void quota(int perUser, int perProject) {
        synchronized (lock) {
            dispatcher.quota().limits(perUser, perProject);
        }
    }

    /** Outside guests that a user may invite within a day. */
    public void invitationLimit(int guests) {
        synchronized (lock) {
            store.invitations().limit(guests);
        }
    }

    Dispatcher.Answered answer(GoogleRequest request) {
        synchronized (lock) {
            Dispatcher.Answered answered = dispatcher.answer(request);
            spreadNews();
            return answered;
        }
    }

    GoogleResponse token(Query form) {
        return tokenEndpoint.exchange(form);
    }

    @Override
    public boolean hosts(String email) {
        return calendars.hosts(email);
    }

    @Override
    public void receive(CalendarMessage message) {
        synchronized (lock) {
            incoming.receive(message);
            spreadNews();
        }
    }

    @Override
    public List<CalendarMessage.Component> organized(String uid) {
        synchronized (lock) {
            return incoming.organized(uid);
        }
    }

    @Override
    public String name() {
        return "google";
    }

    @Override
    public JsonNode keep() {
        synchronized (lock) {
            ObjectNode kept = Json.object().put("revision", ledger.keep());
            kept.set("account", tokenEndpoint.account().keep());
            kept.set("calendars", calendars.keep());
            kept.set("shares", calendars.shared().keep());
            kept.set("channels", channels.keep());
            return kept;
        }
    }

    @Override
    public void restore(JsonNode kept) {
        synchronized (lock) {
            ledger.restore(kept.path("revision").asLong());
            tokenEndpoint.account(ServiceAccount.restored(kept.path("account")));
            calendars.restore(kept.path("calendars"));
            calendars.shared().restore(kept.path("shares"));
            channels.restore(kept.path("channels"));
        }
    }

    // Hands messages to the courier, which delivers them in its own threads: nothing waits under the lock.
    private void spreadNews() {
        ledger.takeNews().forEach(channels::changed);
        channels.greet();
    }
}
