package io.calrelay.sandbox.outlook;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.net.http.HttpRequest;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** The simulated Microsoft Graph with its Entra tenant. Everything it remembers is guarded by one lock. Thread-safe. */
public final class GraphCloud implements Cloud, PostOffice.Mailboxes, Keepable {
    /** For one app; more are refused (graph.md 8). */
    public static final int CALLS_AT_ONCE_TO_ONE_MAILBOX = Throttle.AT_ONCE;

    private final Lock lock = new ReentrantLock();
    private final Positions<GraphSwitch> switches = new Positions<>(GraphSwitch.class);
    private final Directory directory;
    private final Subscriptions subscriptions;
    private final Notifier notifier;
    private final ClientAssertion assertion;
    private final Entra entra;
    private final Inbox inbox;
    private final UploadSessions uploads;
    private final GraphWeb web;
    private final GraphDesk desk;

    public GraphCloud(World world) {
        // Each has a chance of its own, so that calls which only read do not shift the ids of what is made next.
        Chance chance = chance(world, "calls");
        directory = new Directory(world);
        subscriptions = new Subscriptions(world.clock());
        notifier = new Notifier(world, subscriptions, switches, chance(world, "notifications"));
        assertion = new ClientAssertion(world.clock());
        Tokens tokens = new Tokens(world.clock(), world.people(), chance(world, "tokens"));
        entra = new Entra(world, tokens, assertion, chance);
        Throttle throttle = new Throttle(world.clock(), chance);
        Ledger ledger = new Ledger(world, notifier);
        inbox = new Inbox(directory, ledger, switches);
        Tenancy tenancy = new Tenancy(
                directory, new EventFinder(), ledger, new Meetings(world), switches, chance(world, "events"));
        uploads = new UploadSessions(tenancy, lock);
        GraphDesk.Limits limits =
                new GraphDesk.Limits(throttle, lock, new Overlaps(switches), new ListedZones(switches));
        desk = new GraphDesk(world, router(world, tenancy), limits, chance);
        Refusals refusals = new Refusals(throttle);
        web = new GraphWeb(desk, new BatchCalls(desk, refusals, world.faults()), tokens, refusals);
        world.postOffice().open(this);
        world.clock().onAdvance(this::clockMoved);
    }

    private static Chance chance(World world, String purpose) {
        return new Chance(world.seeds().forPurpose("graph " + purpose));
    }

    private Router router(World world, Tenancy tenancy) {
        Router router = new Router();
        new EventCalls(tenancy).addTo(router);
        new ResponseCalls(tenancy).addTo(router);
        new ExtensionCalls(tenancy).addTo(router);
        new AttachmentCalls(tenancy).addTo(router);
        uploads.addTo(router);
        new ListCalls(tenancy).addTo(router);
        new DeltaCalls(tenancy, world.faults(), chance(world, "delta")).addTo(router);
        Chance subscribing = chance(world, "subscriptions");
        SubscriptionReader reader = new SubscriptionReader(directory, world.clock(), subscribing);
        SubscriptionCalls.Opening opening = new SubscriptionCalls.Opening(lock, new Handshake(subscribing));
        new SubscriptionCalls(subscriptions, notifier, reader, opening).addTo(router);
        new MailboxCalls(directory).addTo(router);
        new ScheduleCalls(directory).addTo(router);
        return router;
    }

    public static String clientId() {
        return Entra.CLIENT_ID;
    }

    public static String clientSecret() {
        return Entra.CLIENT_SECRET;
    }

    public static String tenant() {
        return Entra.TENANT;
    }

    public void turn(GraphSwitch which, boolean on) {
        switches.turn(which, on);
    }

    /** Lets the app prove itself with this certificate's key, beside the secret. */
    public void register(X509Certificate certificate) {
        assertion.register(certificate);
    }

    @Override
    public Service service() {
        return Service.GRAPH;
    }

    @Override
    public void addRoutes(RoutesConfig routes) {
        entra.addRoutes(routes);
        web.addRoutes(routes);
        uploads.addRoutes(routes);
    }

    @Override
    public boolean answers(String path) {
        return path.startsWith("/graph/") || path.startsWith("/entra/");
    }

    @Override
    public void refuse(Context ctx, Fault fault, Faults.Order order) {
        web.refuse(ctx, fault, order);
    }

    @Override
    public Actor caller(Context ctx) {
        return GraphWeb.actor(ctx);
    }

    @Override
    public String template(Context ctx) {
        return web.template(ctx);
    }

    /** Calls to a mailbox keep one of its four places while they wait; the sign-in and the rest do not. */
    @Override
    public boolean waitsItself(Context ctx) {
        return GraphWeb.isGraph(ctx);
    }

    /** How long the relay's calls wait for their answers. */
    public void pace(Duration perCall) {
        desk.pace(perCall);
    }

    @Override
    public boolean hosts(String email) {
        return directory.hosts(email);
    }

    @Override
    public void receive(CalendarMessage message) {
        underLock(() -> inbox.receive(message));
    }

    @Override
    public List<CalendarMessage.Component> organized(String uid) {
        lock.lock();
        try {
            return directory.all().stream()
                    .flatMap(box -> box.items.values().stream())
                    .filter(item -> item.organized() && item.uid.equalsIgnoreCase(GlobalObjectId.clean(uid)))
                    .findFirst()
                    .map(item -> MeetingComponents.of(Occurrence.whole(item)))
                    .orElse(List.of());
        } finally {
            lock.unlock();
        }
    }

    /** Lets lifecycle faults that were just put in force strike the standing subscriptions, without waiting for a change. */
    public void faultsChanged() {
        underLock(notifier::strikeNow);
    }

    /** One genuine notification for each standing subscription of the relay's, about an event in which nothing changed. */
    public List<HttpRequest> signals() {
        lock.lock();
        try {
            return subscriptions.all().stream()
                    .filter(Subscription::isRelays)
                    .map(each -> notifier.signal(each, directory.of(each.mailbox())))
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    private void clockMoved() {
        underLock(() -> subscriptions.nearingTheirEnd().forEach(each -> {
            subscriptions.put(each.onceWarned());
            notifier.lifecycle(each, "reauthorizationRequired");
        }));
    }

    private void underLock(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String name() {
        return "graph";
    }

    @Override
    public JsonNode keep() {
        lock.lock();
        try {
            return new Keeper(directory, subscriptions).keep();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void restore(JsonNode kept) {
        underLock(() -> new Keeper(directory, subscriptions).restore(kept));
    }
}
