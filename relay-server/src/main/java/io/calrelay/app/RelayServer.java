package io.calrelay.app;

import io.calrelay.config.Settings;
import io.calrelay.gateway.google.GoogleGateway;
import io.calrelay.gateway.google.GoogleSettings;
import io.calrelay.gateway.netsuite.M2mCredentials;
import io.calrelay.gateway.netsuite.M2mSigner;
import io.calrelay.gateway.netsuite.RestletGateway;
import io.calrelay.gateway.netsuite.RestletSettings;
import io.calrelay.gateway.netsuite.Signer;
import io.calrelay.gateway.netsuite.TbaCredentials;
import io.calrelay.gateway.netsuite.TbaSigner;
import io.calrelay.gateway.outlook.OutlookGateway;
import io.calrelay.gateway.outlook.OutlookSettings;
import io.calrelay.model.CalendarService;
import io.calrelay.model.MeetingId;
import io.calrelay.model.Side;
import io.calrelay.ports.CalendarGateway;
import io.calrelay.ports.Gateways;
import io.calrelay.ports.IdSource;
import io.calrelay.ports.NetSuiteGateway;
import io.calrelay.ports.Stores;
import io.calrelay.store.ContentCipher;
import io.calrelay.store.Database;
import io.calrelay.store.DatabaseSettings;
import io.calrelay.sync.AccountFacts;
import io.calrelay.sync.Acknowledgements;
import io.calrelay.sync.Backfills;
import io.calrelay.sync.Converge;
import io.calrelay.sync.Enrolment;
import io.calrelay.sync.Failures;
import io.calrelay.sync.ObserveCalendar;
import io.calrelay.sync.ObserveNetSuite;
import io.calrelay.sync.Restoration;
import io.calrelay.sync.Sightings;
import io.calrelay.sync.Signals;
import io.calrelay.sync.Subscriptions;
import io.calrelay.sync.Sweep;
import io.calrelay.sync.Verdicts;
import io.calrelay.tasks.NetSuiteBatcher;
import io.calrelay.tasks.Steps;
import io.calrelay.tasks.StepsOnceBuilt;
import io.calrelay.tasks.TaskQueue;
import io.calrelay.web.BackfillRoutes;
import io.calrelay.web.FeedRoutes;
import io.calrelay.web.WebServer;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The whole relay, put together from top to bottom: also a table of contents. */
public final class RelayServer implements AutoCloseable {
    private static final int CONNECTIONS = 20;
    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(60);

    private final Database database;
    private final NetSuiteBatcher batcher;
    private final TaskQueue tasks;
    private final WebServer web;

    private RelayServer(Database database, NetSuiteBatcher batcher, TaskQueue tasks, WebServer web) {
        this.database = database;
        this.batcher = batcher;
        this.tasks = tasks;
        this.web = web;
    }

    /** @throws RuntimeException if the database cannot be reached or brought up to date */
    public static RelayServer assemble(Settings settings, InstantSource clock) {
        Figures figures = new Figures();
        IdSource ids = new RandomIds();
        SecureRandom chance = new SecureRandom();

        Database database = open(settings.database());
        Stores stores = database.stores();
        Gateways gateways = calendars(settings, clock);
        NetSuiteGateway netsuite = netsuite(settings.netsuite(), clock, ids, chance);
        Acknowledgements acknowledgements = new Acknowledgements();
        NetSuiteBatcher batcher = new NetSuiteBatcher(
                netsuite, acknowledgements, settings.netsuite().concurrency());

        StepsOnceBuilt steps = new StepsOnceBuilt();
        TaskQueue tasks = new TaskQueue(
                database.dataSource(), stores.readings(), stores.meetings(), steps, clock, settings.node());

        Sightings sightings = new Sightings(stores.meetings(), ids, clock);
        Failures failures = new Failures(stores.readings(), stores.attention(), clock, chance);
        ObserveCalendar observeCalendar = new ObserveCalendar(
                gateways, stores.readings(), stores.meetings(), sightings, failures, tasks, figures, clock);
        ObserveNetSuite observeNetSuite = new ObserveNetSuite(
                netsuite,
                stores.readings(),
                stores.meetings(),
                sightings,
                acknowledgements,
                failures,
                tasks,
                figures,
                clock);
        Converge.Sides sides = new Converge.Sides(gateways, netsuite, batcher, new AccountFacts(netsuite, clock));
        Converge converge = new Converge(stores, sides, failures, figures, clock);
        Subscriptions subscriptions = new Subscriptions(
                gateways, stores.subscriptions(), webhooks(settings.web().publicUrl()), ids, clock);
        Sweep sweep = new Sweep(stores, netsuite, observeNetSuite, subscriptions, tasks, clock);
        Backfills backfills = new Backfills(
                database.backfills(), stores, new Backfills.Sources(gateways, netsuite), sightings, ids, tasks, clock);
        steps.set(new AllSteps(observeCalendar, observeNetSuite, converge, backfills, sweep));

        Signals signals = new Signals(stores.readings(), stores.subscriptions(), tasks, clock);
        Enrolment enrolment = new Enrolment(stores, netsuite, gateways, subscriptions, tasks, clock);
        WebServer web = new WebServer(
                new WebServer.Parts(
                        settings.web(),
                        settings.netsuite(),
                        stores,
                        signals,
                        tasks,
                        enrolment,
                        new Verdicts(stores, tasks, clock),
                        new Restoration(stores, tasks, clock),
                        figures,
                        clock),
                List.of(
                        new BackfillRoutes(backfills, database.backfills(), stores.people(), ids, clock),
                        new FeedRoutes(database.feeds(), stores, settings.web().publicUrl(), ids, clock)));
        return new RelayServer(database, batcher, tasks, web);
    }

    /** The web first: webhooks must be answered while subscriptions are made. */
    public void start() {
        web.start();
        tasks.start();
    }

    public int port() {
        return web.port();
    }

    /** Takes in nothing new, lets what runs come to its end, then lets go of everything. */
    @Override
    public void close() {
        tasks.close();
        web.close();
        batcher.close();
        database.close();
    }

    private static Database open(Settings.Database settings) {
        byte[] key = Base64.getDecoder().decode(settings.encryptionKey().reveal());
        DatabaseSettings where = new DatabaseSettings(
                settings.url(), settings.user(), settings.password().reveal(), CONNECTIONS);
        return Database.open(where, new ContentCipher(key));
    }

    private static Gateways calendars(Settings settings, InstantSource clock) {
        Map<CalendarService, CalendarGateway> gateways = new EnumMap<>(CalendarService.class);
        settings.graph()
                .map(graph -> new OutlookSettings(
                        graph.url(),
                        graph.entraUrl(),
                        graph.tenant(),
                        graph.clientId(),
                        graph.clientSecret().reveal(),
                        OutlookSettings.CALL_TIMEOUT))
                .ifPresent(outlook -> gateways.put(CalendarService.OUTLOOK, new OutlookGateway(outlook, clock)));
        settings.google()
                .map(google -> new GoogleSettings(
                        google.url().toString(), google.serviceAccount().reveal()))
                .ifPresent(google -> gateways.put(CalendarService.GOOGLE, new GoogleGateway(google, clock)));
        return new Gateways(gateways);
    }

    private static NetSuiteGateway netsuite(
            Settings.NetSuite settings, InstantSource clock, IdSource ids, SecureRandom chance) {
        RestletSettings restlets = new RestletSettings(settings.url(), REQUEST_TIMEOUT, settings.concurrency());
        return new RestletGateway(restlets, signer(settings, clock, chance), clock, ids);
    }

    private static Signer signer(Settings.NetSuite settings, InstantSource clock, SecureRandom chance) {
        if (settings.signIn() instanceof Settings.SignIn.TokenBased tokens) {
            TbaCredentials credentials = new TbaCredentials(
                    settings.account(),
                    tokens.consumerKey(),
                    tokens.consumerSecret().reveal(),
                    tokens.tokenId(),
                    tokens.tokenSecret().reveal());
            return new TbaSigner(credentials, clock, chance);
        }
        if (settings.signIn() instanceof Settings.SignIn.Certificate certificate) {
            M2mCredentials credentials = M2mCredentials.of(
                    certificate.clientId(),
                    certificate.certificateId(),
                    certificate.privateKey().reveal());
            return new M2mSigner(credentials, certificate.tokenUrl(), clock);
        }
        throw new AssertionError("unknown way to sign in: " + settings.signIn());
    }

    private static Map<CalendarService, URI> webhooks(URI publicUrl) {
        String base = publicUrl.toString().replaceFirst("/+$", "");
        return Map.of(
                CalendarService.OUTLOOK, URI.create(base + "/webhooks/graph"),
                CalendarService.GOOGLE, URI.create(base + "/webhooks/google"));
    }

    /** Which step reads which side. */
    private record AllSteps(
            ObserveCalendar observeCalendar,
            ObserveNetSuite observeNetSuite,
            Converge converging,
            Backfills backfills,
            Sweep sweeping)
            implements Steps {
        @Override
        public Optional<Instant> observe(Side side) {
            return side instanceof Side.Calendar calendar
                    ? observeCalendar.runOnce(calendar)
                    : observeNetSuite.runOnce();
        }

        @Override
        public Optional<Instant> converge(MeetingId meeting) {
            return converging.runOnce(meeting);
        }

        @Override
        public Optional<Instant> backfill(String id) {
            return backfills.runOnce(id);
        }

        @Override
        public void sweep() {
            sweeping.runOnce();
            backfills.wakeRunning();
        }
    }
}
