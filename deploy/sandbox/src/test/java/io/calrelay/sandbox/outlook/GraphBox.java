package io.calrelay.sandbox.outlook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import com.microsoft.kiota.authentication.AuthenticationProvider;
import io.calrelay.sandbox.http.CloudsServer;
import io.calrelay.sandbox.reference.WitnessedCloud;
import io.calrelay.sandbox.world.People;
import io.calrelay.sandbox.world.World;
import io.calrelay.sandbox.world.WorldClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** One world with the simulated Graph in it, on a free port. Its clock stands on 2 March 2026, 08:00 UTC, until moved. */
final class GraphBox implements AutoCloseable {
    static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    static final String ALICE = "alice@northwind.example";
    static final String BOB = "bob@northwind.example";
    static final String GINA = "gina@northwind.example";

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    final World world;
    final GraphCloud cloud;
    private final WitnessedCloud witnessed;
    private final CloudsServer server;
    private String appToken = "";

    GraphBox() {
        world = World.begin(new WorldClock(() -> START), 1);
        add(ALICE, "Alice Ash", 11, People.Provider.OUTLOOK);
        add(BOB, "Bob Birch", 12, People.Provider.OUTLOOK);
        add(GINA, "Gina Gray", 13, People.Provider.GOOGLE);
        cloud = new GraphCloud(world);
        witnessed = WitnessedCloud.graph(cloud);
        server = new CloudsServer(world, List.of(witnessed), routes -> {});
        server.start(0);
    }

    void add(String email, String name, int employee, People.Provider provider) {
        String zone = "America/Los_Angeles";
        world.people().add(new People.Person(email, name, employee, zone, zone, provider, true, Optional.empty()));
    }

    String origin() {
        return "http://127.0.0.1:" + server.port();
    }

    String root() {
        return origin() + "/graph/v1.0";
    }

    record Reply(int status, HttpResponse<String> raw, JsonNode json) {
        String code() {
            return json.path("error").path("code").asText();
        }

        String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }
    }

    /** One call as whoever the authorization stands for; headers are name, value, name, value. */
    Reply call(String authorization, String method, String pathOrUrl, String body, String... headers) {
        String url = pathOrUrl.startsWith("http") ? pathOrUrl : root() + pathOrUrl;
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request.build());
    }

    Reply send(HttpRequest request) {
        try {
            HttpResponse<String> raw = http.send(request, HttpResponse.BodyHandlers.ofString());
            boolean json = raw.headers().firstValue("Content-Type").orElse("").contains("json");
            return new Reply(raw.statusCode(), raw, json ? MAPPER.readTree(raw.body()) : MAPPER.createObjectNode());
        } catch (IOException broken) {
            throw new AssertionError(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    Reply as(String email, String method, String path, String body, String... headers) {
        return call("Bearer person:" + email, method, path, body, headers);
    }

    Reply app(String method, String path, String body, String... headers) {
        if (appToken.isEmpty()) {
            appToken = freshToken();
        }
        return call("Bearer " + appToken, method, path, body, headers);
    }

    String freshToken() {
        return token(
                        GraphCloud.tenant(),
                        "client_id=" + GraphCloud.clientId() + "&client_secret="
                                + GraphCloud.clientSecret()
                                + "&grant_type=client_credentials&scope=https%3A%2F%2Fgraph.microsoft.com%2F.default")
                .json()
                .path("access_token")
                .asText();
    }

    /** The official SDK, signed in as the app. */
    GraphServiceClient sdk() {
        String token = freshToken();
        AuthenticationProvider bearer = (request, more) -> request.headers.add("Authorization", "Bearer " + token);
        GraphServiceClient client = new GraphServiceClient(bearer);
        client.getRequestAdapter().setBaseUrl(root());
        return client;
    }

    Reply token(String tenant, String form) {
        return send(HttpRequest.newBuilder(URI.create(origin() + "/entra/" + tenant + "/oauth2/v2.0/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    /** A body with subject, start and end on that day in that zone. */
    static String timed(String subject, String start, String end, String zone) {
        return """
                {"subject": "%s", "start": {"dateTime": "%s", "timeZone": "%s"}, "end": {"dateTime": "%s", "timeZone": "%s"}}""".formatted(subject, start, zone, end, zone);
    }

    /** The same with more members. */
    static String timed(String subject, String start, String end, String zone, String more) {
        String plain = timed(subject, start, end, zone);
        return plain.substring(0, plain.length() - 1) + ", " + more + "}";
    }

    /** Waits for a condition that other threads bring about. */
    static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited 10 s in vain");
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    void settle() {
        await(() -> world.postOffice().underway() == 0);
    }

    /** Every answer that was given in this world, to whomever, was one that Graph's metadata describe. */
    @Override
    public void close() {
        server.close();
        world.close();
        witnessed.requireNoViolations();
    }
}
