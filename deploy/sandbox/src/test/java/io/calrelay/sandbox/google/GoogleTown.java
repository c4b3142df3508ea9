package io.calrelay.sandbox.google;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.calendar.Calendar;
import com.google.api.services.calendar.CalendarScopes;
import com.google.auth.http.HttpCredentialsAdapter;
import com.google.auth.oauth2.ServiceAccountCredentials;
import com.sun.net.httpserver.HttpServer;
import io.calrelay.sandbox.http.CloudsServer;
import io.calrelay.sandbox.reference.WitnessedCloud;
import io.calrelay.sandbox.world.CalendarMessage;
import io.calrelay.sandbox.world.People.Person;
import io.calrelay.sandbox.world.People.Provider;
import io.calrelay.sandbox.world.PostOffice;
import io.calrelay.sandbox.world.World;
import io.calrelay.sandbox.world.WorldClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A small world with a Google cloud on a free port: Alice and Bob have Google, Olga has Outlook elsewhere. */
final class GoogleTown implements AutoCloseable {
    static final String ALICE = "alice@northwind.example";
    static final String BOB = "bob@northwind.example";
    static final String OLGA = "olga@northwind.example";
    static final Instant START = Instant.parse("2026-12-02T15:04:11.500Z");
    static final ObjectMapper JSON = new ObjectMapper();

    /** The clock of the world: stands still unless advanced. */
    final WorldClock clock;

    final World world;
    final GoogleCloud cloud;
    final List<CalendarMessage> toOlga = new CopyOnWriteArrayList<>();
    final BlockingQueue<Map<String, String>> hooks = new LinkedBlockingQueue<>();
    final WitnessedCloud witnessed;
    private final CloudsServer server;
    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpServer hook;
    private volatile int hookStatus = 200;

    GoogleTown() {
        this(Clock.fixed(START, ZoneOffset.UTC));
    }

    /** @param system a running clock where Google's own libraries sign with theirs */
    GoogleTown(Clock system) {
        clock = new WorldClock(system);
        world = World.begin(clock, 1);
        cloud = new GoogleCloud(world);
        witnessed = WitnessedCloud.google(cloud);
        server = new CloudsServer(world, List.of(witnessed), routes -> {});
        world.people().add(person(ALICE, 11, "America/New_York", Provider.GOOGLE));
        world.people().add(person(BOB, 12, "Europe/London", Provider.GOOGLE));
        world.people().add(person(OLGA, 13, "Europe/Berlin", Provider.OUTLOOK));
        world.postOffice().open(new PostOffice.Mailboxes() {
            @Override
            public boolean hosts(String email) {
                return email.equals(OLGA);
            }

            @Override
            public void receive(CalendarMessage message) {
                toOlga.add(message);
            }
        });
        server.start(0);
        hook = webhook();
    }

    private static Person person(String email, int id, String zone, Provider provider) {
        return new Person(
                email, email.substring(0, email.indexOf('@')), id, zone, zone, provider, true, Optional.empty());
    }

    private HttpServer webhook() {
        try {
            HttpServer made = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            made.createContext("/", exchange -> {
                Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
                exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
                // Whoever takes the message may change the next answer at once; this one's is settled before.
                int status = hookStatus;
                hooks.add(headers);
                exchange.sendResponseHeaders(status, -1);
                exchange.close();
            });
            made.start();
            return made;
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    String hookAddress() {
        return "http://127.0.0.1:" + hook.getAddress().getPort() + "/google";
    }

    void hookAnswers(int status) {
        hookStatus = status;
    }

    Map<String, String> nextHook() throws InterruptedException {
        Map<String, String> next = hooks.poll(10, TimeUnit.SECONDS);
        assertThat(next).as("a webhook message within ten seconds").isNotNull();
        return next == null ? Map.of() : next;
    }

    /** A call as a person, on paths below the person's primary calendar. */
    Reply as(String person, String method, String below, String body) {
        return call(
                method,
                "/google/calendar/v3/calendars/primary/" + below,
                body,
                "Authorization",
                "Bearer person:" + person);
    }

    Reply as(String person, String method, String below) {
        return as(person, method, below, "");
    }

    Reply call(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url().resolve(path))
                .timeout(Duration.ofSeconds(20))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    Reply send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Reply(response);
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    /** Google's own Java client, signed in as the service account on behalf of a user. @param scopes all events if none */
    Calendar client(String user, String... scopes) {
        byte[] key = cloud.serviceAccountJson(url()).getBytes(StandardCharsets.UTF_8);
        List<String> wanted = scopes.length == 0 ? List.of(CalendarScopes.CALENDAR_EVENTS) : List.of(scopes);
        try {
            ServiceAccountCredentials credentials =
                    ServiceAccountCredentials.fromStream(new ByteArrayInputStream(key)).toBuilder()
                            .setScopes(wanted)
                            .setServiceAccountUser(user)
                            .build();
            return new Calendar.Builder(
                            new NetHttpTransport(),
                            GsonFactory.getDefaultInstance(),
                            new HttpCredentialsAdapter(credentials))
                    .setRootUrl(url() + "/google/")
                    .setBatchPath("batch/calendar/v3")
                    .setApplicationName("test")
                    .build();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** A stand-up of Alice's with the id {@code standup0}; Alice herself has accepted. */
    Reply invite(String sendUpdates, String... guests) {
        StringBuilder list = new StringBuilder("{\"email\": \"" + ALICE + "\", \"responseStatus\": \"accepted\"}");
        List.of(guests)
                .forEach(guest -> list.append(", {\"email\": \"").append(guest).append("\"}"));
        return as(ALICE, "POST", "events?sendUpdates=" + sendUpdates, Samples.MEETING.formatted(list))
                .ok();
    }

    /** A weekly call of Alice's with the id {@code series0}, with one date excluded. */
    Reply weekly(String guests) {
        return as(ALICE, "POST", "events", Samples.WEEKLY.formatted(guests)).ok();
    }

    /** One value of every item of a list. */
    List<String> all(String person, String below, String pointer) {
        List<String> found = new ArrayList<>();
        as(person, "GET", below)
                .ok()
                .json()
                .path("items")
                .forEach(item -> found.add(item.at(pointer).asText()));
        return found;
    }

    JsonNode standUpOf(String person) {
        return as(person, "GET", "events/standup0").ok().json();
    }

    static String answerOf(JsonNode event, String person) {
        for (JsonNode each : event.path("attendees")) {
            if (each.path("email").asText().equals(person)) {
                return each.path("responseStatus").asText();
            }
        }
        return "not invited";
    }

    /** The body of a patch with which a guest answers. */
    static String answer(String person, String status) {
        return "{\"attendeesOmitted\": true, \"attendees\": [{\"email\": \"" + person + "\", \"responseStatus\": \""
                + status + "\"}]}";
    }

    /** The message that reached Olga's mailbox elsewhere as the {@code count}th. */
    CalendarMessage forOlga(int count) {
        await(() -> toOlga.size() >= count);
        return toOlga.get(count - 1);
    }

    /** Every answer that was given in this town, to whomever, was one that Google's discovery document describes. */
    @Override
    public void close() {
        hook.stop(0);
        server.close();
        world.close();
        witnessed.requireNoViolations();
    }
}
