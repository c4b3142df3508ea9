package io.calrelay.sandbox.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.calrelay.browser.HeadlessBrowser;
import io.calrelay.browser.Visit;
import io.calrelay.sandbox.Latency;
import io.calrelay.sandbox.database.MariaDb;
import io.calrelay.sandbox.google.GoogleCloud;
import io.calrelay.sandbox.hand.HandRoutes;
import io.calrelay.sandbox.hand.Listings;
import io.calrelay.sandbox.hand.Town;
import io.calrelay.sandbox.http.CloudsServer;
import io.calrelay.sandbox.netsuite.AccountSettings;
import io.calrelay.sandbox.netsuite.NetSuiteCloud;
import io.calrelay.sandbox.netsuite.sdf.ClassPathFiles;
import io.calrelay.sandbox.outlook.GraphCloud;
import io.calrelay.sandbox.outside.OutsideWorld;
import io.calrelay.sandbox.world.People;
import io.calrelay.sandbox.world.World;
import io.calrelay.sandbox.world.WorldClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Three clouds with a fixture SuiteApp, three people, the page, and a browser to look at it. It is a Tuesday in May. */
final class PageTown implements AutoCloseable {
    static final String ALICE = "alice@northwind.example";
    static final String BOB = "bob@northwind.example";
    static final String DAY = "2026-05-05";
    private static final Instant MORNING = Instant.parse(DAY + "T15:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final World world;
    private final NetSuiteCloud netsuite;
    private final CloudsServer server;
    private final HeadlessBrowser browser = HeadlessBrowser.launch();
    private final HttpClient http = HttpClient.newHttpClient();

    PageTown() {
        Clock running = Clock.systemUTC();
        world = World.begin(new WorldClock(Clock.offset(running, Duration.between(running.instant(), MORNING))), 1);
        person(ALICE, "Alice Ash", 11, "America/Los_Angeles", People.Provider.OUTLOOK);
        person(BOB, "Bob Birch", 12, "Europe/Berlin", People.Provider.GOOGLE);
        person("carol@northwind.example", "Carol Cedar", 13, "America/Chicago", People.Provider.NONE);
        netsuite = new NetSuiteCloud(
                world,
                AccountSettings.read(json("{}")),
                new ClassPathFiles(PageTown.class.getClassLoader(), "netsuite-fixture"));
        netsuite.addRecord(json("{'type':'customer','id':101,'name':'Contoso Ltd','email':'office@contoso.example'}"));
        netsuite.addRecord(json("{'type':'contact','id':201,'name':'Dana Fox','company':101}"));
        GraphCloud graph = new GraphCloud(world);
        GoogleCloud google = new GoogleCloud(world);
        Town town = new Town(
                world,
                netsuite,
                graph,
                google,
                new OutsideWorld(world),
                MariaDb.in(Path.of("target", "none"), 0),
                List.of());
        Latency none = new Latency(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);
        server = new CloudsServer(world, List.of(netsuite, graph, google), routes -> {
            new HandRoutes(town, none, person -> {}).addTo(routes);
            new Listings(town).addTo(routes);
            new PageRoutes(new RelayWindow(List.of(), "")).addTo(routes);
        });
        server.start(0);
    }

    private void person(String email, String name, int employee, String zone, People.Provider calendar) {
        world.people().add(new People.Person(email, name, employee, zone, zone, calendar, true, Optional.empty()));
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    Visit visit(String view, int width, int height) {
        Visit visit = browser.visit(url("/#" + view), width, height);
        visit.page().locator(".shell").waitFor();
        return visit;
    }

    /** Acts as a person by the real paths. @param body JSON with single quotes; empty for none */
    JsonNode as(String person, String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url(path)))
                .method(method, HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')))
                .header("Authorization", "Bearer person:" + person)
                .header("Content-Type", "application/json")
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 400) {
                throw new AssertionError(path + ": " + answer.body());
            }
            return json(answer.body().isEmpty() ? "null" : answer.body());
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    /** Alice makes a meeting in Outlook. @param start hour and minute of her clock */
    String outlookMeeting(String title, String start, String end, String more) {
        String body = "{'subject':'%s','start':{'dateTime':'%sT%s:00','timeZone':'America/Los_Angeles'},"
                + "'end':{'dateTime':'%sT%s:00','timeZone':'America/Los_Angeles'}%s}";
        return as(ALICE, "POST", "/graph/v1.0/me/events", body.formatted(title, DAY, start, DAY, end, more))
                .path("id")
                .asText();
    }

    /** A meeting of Alice's by its title, with times in UTC. */
    JsonNode outlook(String title) {
        String filter = "/graph/v1.0/me/events?$filter=subject%20eq%20'" + title.replace(" ", "%20") + "'";
        return as(ALICE, "GET", filter, "").path("value").path(0);
    }

    /** Waits, ten seconds at most, until it is so: invitations and answers travel by themselves. */
    void await(BooleanSupplier so) {
        long until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!so.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it did not come true").isLessThan(until);
            Thread.onSpinWait();
        }
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text.startsWith("{'") ? text.replace('\'', '"') : text);
        } catch (IOException broken) {
            throw new AssertionError(text, broken);
        }
    }

    @Override
    public void close() {
        browser.close();
        server.close();
        netsuite.close();
        world.close();
    }
}
