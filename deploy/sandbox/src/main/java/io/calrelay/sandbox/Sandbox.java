package io.calrelay.sandbox;

import io.calrelay.sandbox.company.CompanyFile;
import io.calrelay.sandbox.database.DatabaseTrouble;
import io.calrelay.sandbox.hand.HandRoutes;
import io.calrelay.sandbox.hand.Listings;
import io.calrelay.sandbox.hand.Town;
import io.calrelay.sandbox.http.CloudsServer;
import io.calrelay.sandbox.page.PageRoutes;
import io.calrelay.sandbox.page.RelayWindow;
import io.calrelay.sandbox.processes.RelayNode;
import io.calrelay.sandbox.world.People;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** A running sandbox: database, three clouds, relay nodes. */
public final class Sandbox implements AutoCloseable {
    private static final String SCHEMA = "calrelay";

    private final Options options;
    private final CompanyFile company;
    private final Home home;
    private final Town town;
    private final CloudsServer server;
    private boolean carriesOn;
    private volatile boolean closing;

    private Sandbox(Options options, CompanyFile company, Home home, Town town, CloudsServer server) {
        this.options = options;
        this.company = company;
        this.home = home;
        this.town = town;
        this.server = server;
    }

    /**
     * Puts a sandbox together; nothing runs yet.
     *
     * @throws BadStart with a reason in one line
     */
    public static Sandbox prepare(Options options) {
        CompanyFile company = CompanyFile.read(options.company());
        portsAreFree(options);
        Home home = Home.in(options.data());
        try {
            Town town = new Founding(options, company).found(home);
            return new Sandbox(options, company, home, town, server(options, town));
        } catch (BadStart bad) {
            home.close();
            throw bad;
        }
    }

    private static CloudsServer server(Options options, Town town) {
        HandRoutes hand = new HandRoutes(town, options.latency(), person -> takeIn(town, person));
        return new CloudsServer(
                town.world(),
                List.of(town.netsuite(), town.graph(), town.google()),
                routes -> {
                    hand.addTo(routes);
                    new Listings(town).addTo(routes);
                    new PageRoutes(new RelayWindow(town.relays(), Administrator.TOKEN)).addTo(routes);
                },
                options.latency()::of);
    }

    /**
     * Starts everything.
     *
     * @param progress is told what is being done, a line each
     * @throws BadStart with a reason in one line; what was started until then still runs and is to be closed
     */
    public void bringUp(Consumer<String> progress) {
        try {
            startClouds(progress);
            startRelays(progress);
            takeIn(progress);
        } catch (DatabaseTrouble trouble) {
            throw new BadStart(String.valueOf(trouble.getMessage()));
        }
    }

    public URI relayUrl() {
        return url(options.port());
    }

    public URI cloudsUrl() {
        return url(options.port() + 1);
    }

    void showCrossingIfAsked(Consumer<String> progress) {
        if (options.demo()) {
            new Crossing(cloudsUrl(), town.world()).show(progress);
        }
    }

    @Override
    public void close() {
        closing = true;
        town.relays().forEach(RelayNode::close);
        server.close();
        home.keep(Founding.parts(town));
        town.netsuite().close();
        town.world().close();
        town.database().close();
        home.close();
    }

    private void startClouds(Consumer<String> progress) {
        progress.accept("starting the database …");
        town.database().start();
        progress.accept("starting NetSuite, Microsoft Graph and Google …");
        carriesOn = home.restore(Founding.parts(town));
        town.netsuite().pace(options.latency().netsuite(), options.latency().netsuiteRecord());
        town.graph().pace(options.latency().graph());
        town.netsuite().setSecret("custsecret_calrelay_push", home.secret("push"));
        town.netsuite().setParameter("custscript_calrelay_relay_url", relayUrl() + "/webhooks/netsuite");
        try {
            server.start(options.port() + 1);
        } catch (JavalinBindException taken) {
            throw new BadStart("port " + (options.port() + 1) + " is taken; choose another with --port");
        }
    }

    private void startRelays(Consumer<String> progress) {
        RelaySettings settings = new RelaySettings(town, home, cloudsUrl(), serviceAccountFile());
        for (int number = 1; number <= options.nodes(); number++) {
            int port = number == 1 ? options.port() : options.port() + number;
            progress.accept("starting relay " + number + " on port " + port + " …");
            RelayNode node = new RelayNode(new RelayNode.Plan(
                    "relay-" + number,
                    port,
                    options.relay(),
                    settings.of("relay-" + number, port, town.database().jdbcUrl(SCHEMA)),
                    home.file("relay-" + number + ".log")));
            town.relays().add(node);
            if (closing) {
                throw new BadStart("it was stopped while it started");
            }
            node.start();
        }
    }

    private void takeIn(Consumer<String> progress) {
        progress.accept("taking in the people …");
        Administrator administrator = new Administrator(relayUrl());
        if (!carriesOn) {
            administrator.decide(company.policy());
        }
        administrator.takeIn(town.world().people().all());
    }

    /** By whichever relay runs. */
    private static void takeIn(Town town, People.Person person) {
        town.relays().stream()
                .filter(RelayNode::isRunning)
                .findFirst()
                .ifPresent(relay -> new Administrator(relay.url()).takeIn(List.of(person)));
    }

    private Path serviceAccountFile() {
        Path file = home.file("google-service-account.json");
        try {
            return Files.writeString(file, town.google().serviceAccountJson(cloudsUrl()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void portsAreFree(Options options) {
        for (int port = options.port(); port <= options.port() + options.nodes(); port++) {
            try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                probe.setReuseAddress(true);
            } catch (IOException taken) {
                throw new BadStart("port " + port + " is taken; choose another with --port");
            }
        }
    }

    private static URI url(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }
}
