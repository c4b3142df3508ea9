package io.calrelay.sandbox.hand;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.calrelay.sandbox.Latency;
import io.calrelay.sandbox.company.PersonEntry;
import io.calrelay.sandbox.database.MariaDb;
import io.calrelay.sandbox.google.GoogleCloud;
import io.calrelay.sandbox.http.CloudsServer;
import io.calrelay.sandbox.netsuite.AccountSettings;
import io.calrelay.sandbox.netsuite.NetSuiteCloud;
import io.calrelay.sandbox.netsuite.sdf.ClassPathFiles;
import io.calrelay.sandbox.outlook.GraphCloud;
import io.calrelay.sandbox.outside.OutsideWorld;
import io.calrelay.sandbox.world.World;
import io.calrelay.sandbox.world.WorldClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;

/** All three clouds and the hand on a free port; no relay, no database. Its clock stands on 2 November 2026 until moved. */
final class HandTown implements AutoCloseable {
    static final ObjectMapper JSON = new ObjectMapper();
    static final Instant START = Instant.parse("2026-11-02T15:00:00Z");
    static final String ALICE = "alice@northwind.example";
    static final String BOB = "bob@northwind.example";

    /** @param body null node where the answer has none or is no JSON */
    record Answer(int status, JsonNode body) {
        Answer ok() {
            if (status >= 300) {
                throw new AssertionError(status + " " + body);
            }
            return this;
        }

        String text(String pointer) {
            return body.at(pointer).asText();
        }
    }

    final Town town;
    private final CloudsServer server;
    private final HttpClient http = HttpClient.newHttpClient();

    HandTown() {
        this(1);
    }

    HandTown(long seed) {
        this(seed, () -> START);
    }

    HandTown(long seed, InstantSource system) {
        this(seed, system, Latency.named("none"));
    }

    HandTown(long seed, InstantSource system, Latency latency) {
        World world = World.begin(new WorldClock(system), seed);
        person(world, ALICE, 11, "outlook", "America/Los_Angeles");
        person(world, "carol@northwind.example", 13, "outlook", "America/Chicago");
        person(world, BOB, 12, "google", "Europe/Berlin");
        NetSuiteCloud netsuite = new NetSuiteCloud(
                world,
                AccountSettings.read(JSON.createObjectNode()),
                new ClassPathFiles(HandTown.class.getClassLoader(), "suiteapp"));
        town = new Town(
                world,
                netsuite,
                new GraphCloud(world),
                new GoogleCloud(world),
                new OutsideWorld(world),
                MariaDb.in(Path.of("target", "never-started"), 0),
                new CopyOnWriteArrayList<>());
        netsuite.addRecord(
                json("{'type': 'customer', 'id': 101, 'name': 'Contoso', 'email': 'office@contoso.example'}"));
        server = new CloudsServer(
                world,
                List.of(netsuite, town.graph(), town.google()),
                routes -> new HandRoutes(town, latency, person -> {}).addTo(routes),
                latency::of);
        town.graph().pace(latency.graph());
        netsuite.pace(latency.netsuite(), latency.netsuiteRecord());
        server.start(0);
    }

    private static void person(World world, String email, int employee, String calendar, String zone) {
        world.people()
                .add(PersonEntry.read(
                        json("{'email': '%s', 'employeeId': %d, 'calendar': '%s', 'timeZone': '%s'}"
                                .formatted(email, employee, calendar, zone)),
                        ""));
    }

    /** A token of the relay's own for Graph. */
    String graphToken() {
        String form = "grant_type=client_credentials&scope=https%3A%2F%2Fgraph.microsoft.com%2F.default&client_id="
                + GraphCloud.clientId() + "&client_secret=" + GraphCloud.clientSecret();
        HttpRequest request = HttpRequest.newBuilder(url("/entra/" + GraphCloud.tenant() + "/oauth2/v2.0/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return answer(request).ok().text("/access_token");
    }

    /** JSON with single quotes. */
    static JsonNode json(String text) {
        return parsed(text.replace('\'', '"'));
    }

    private static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException broken) {
            throw new AssertionError(text, broken);
        }
    }

    Answer hand(String method, String path, String body) {
        return call(method, "/sandbox" + path, "", body);
    }

    Answer graph(String person, String method, String path, String body) {
        return call(method, "/graph/v1.0/me" + path, person, body);
    }

    Answer google(String person, String method, String path, String body) {
        return call(method, "/google/calendar/v3/calendars/primary/events" + path, person, body);
    }

    Answer netsuite(String person, String method, String path, String body) {
        return call(method, "/netsuite/ui" + path, person, body);
    }

    Answer call(String method, String path, String person, String body) {
        return send(method, path, person, body.replace('\'', '"'));
    }

    /** As {@link #call}, with the body as it is. */
    Answer send(String method, String path, String person, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url(path))
                .timeout(Duration.ofMinutes(5))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!person.isEmpty()) {
            request.header("Authorization", "Bearer person:" + person);
        }
        return answer(request.build());
    }

    Answer answer(HttpRequest request) {
        try {
            return answer(http.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException unreachable) {
            throw new AssertionError(request.uri().getPath(), unreachable);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopping);
        }
    }

    /** The answer that comes in its own time. */
    CompletableFuture<Answer> later(HttpRequest request) {
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString()).thenApply(HandTown::answer);
    }

    private static Answer answer(HttpResponse<String> answer) {
        boolean isJson = answer.headers().firstValue("Content-Type").orElse("").contains("json");
        return new Answer(answer.statusCode(), isJson ? parsed(answer.body()) : JSON.nullNode());
    }

    URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    /** Waits until all mail between mailboxes was delivered. */
    void settle() {
        await(() -> town.world().postOffice().underway() == 0);
    }

    static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited a minute in vain");
            }
            Thread.onSpinWait();
        }
    }

    /** The person's only event in Outlook with that title, with times in UTC. */
    JsonNode outlookEvent(String person, String title) {
        return only(graph(person, "GET", "/events?$top=50", "").ok().body().path("value"), "subject", title);
    }

    /** The person's only event in Google with that title. */
    JsonNode googleEvent(String person, String title) {
        return only(google(person, "GET", "", "").ok().body().path("items"), "summary", title);
    }

    private static JsonNode only(JsonNode list, String member, String title) {
        JsonNode found = JSON.missingNode();
        for (JsonNode each : list) {
            if (each.path(member).asText().equals(title)) {
                if (!found.isMissingNode()) {
                    throw new AssertionError("twice: " + title);
                }
                found = each;
            }
        }
        return found;
    }

    @Override
    public void close() {
        server.close();
        town.netsuite().close();
        town.world().close();
    }
}
