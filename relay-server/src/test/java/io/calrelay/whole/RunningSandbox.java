package io.calrelay.whole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.Options;
import io.calrelay.sandbox.Sandbox;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** A sandbox of our own on free ports, driven from outside over HTTP. */
final class RunningSandbox implements AutoCloseable {
    static final ObjectMapper JSON = new ObjectMapper();

    /** @param body null node where the answer has none */
    record Answer(int status, JsonNode body) {}

    private final Sandbox sandbox;
    private final HttpClient http = HttpClient.newHttpClient();

    private RunningSandbox(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    static RunningSandbox start(String... options) throws IOException {
        return start(freePort(), options);
    }

    /** @param company the world to start with, as a company file says it */
    static RunningSandbox of(JsonNode company) throws IOException {
        Path file = Files.createTempFile("company", ".json");
        Files.writeString(file, company.toString());
        try {
            return start(freePort(), "--company", file.toString());
        } finally {
            Files.delete(file);
        }
    }

    /** The small company that the sandbox starts with by itself. */
    static ObjectNode smallCompany() throws IOException {
        try (InputStream file = Sandbox.class.getResourceAsStream("/company.json")) {
            return (ObjectNode) JSON.readTree(file);
        }
    }

    /** Where the relay is reached is part of what is carried on: subscriptions name it. */
    static RunningSandbox carryingOn(Path data, int port) {
        return start(port, "--data", data.toString());
    }

    /** @param company a company file */
    static RunningSandbox of(Path company) throws IOException {
        return start(freePort(), "--company", company.toString());
    }

    private static RunningSandbox start(int port, String... options) {
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.addAll(List.of("--port", String.valueOf(port)));
        arguments.addAll(List.of("--relay", System.getProperty("java.class.path")));
        Sandbox sandbox = Sandbox.prepare(Options.parse(arguments.toArray(String[]::new)));
        sandbox.bringUp(line -> {});
        return new RunningSandbox(sandbox);
    }

    /** Where people look at it. */
    String page() {
        return sandbox.cloudsUrl() + "/";
    }

    /** Waits until nothing is under way. */
    void settle() {
        JsonNode outcome = get("/sandbox/settled?within=30", "").body();
        if (!outcome.path("settled").asBoolean()) {
            throw new AssertionError("not settled: " + outcome + ", health: "
                    + toRelay("GET", "/health", "").body());
        }
    }

    /** Waits, half a minute at most, until it is so. */
    void await(BooleanSupplier so) {
        long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("it did not come true; health: "
                        + toRelay("GET", "/health", "").body());
            }
            Thread.onSpinWait();
        }
    }

    Answer get(String path, String person) {
        return call("GET", path, person, "");
    }

    /** A page of NetSuite's as data. */
    Answer page(String path, String person) {
        Map<String, String> headers = Map.of("Accept", "application/json");
        return send(sandbox.cloudsUrl().resolve(path), "GET", "person:" + person, "", headers);
    }

    /** @param person e-mail address, or empty for the hand on the world */
    Answer call(String method, String path, String person, String body) {
        return send(
                sandbox.cloudsUrl().resolve(path), method, person.isEmpty() ? "" : "person:" + person, body, Map.of());
    }

    Answer toRelay(String method, String path, String body) {
        return send(sandbox.relayUrl().resolve(path), method, "sandbox-admin", body, Map.of());
    }

    Answer toRelay(String method, String path, String token, String body, Map<String, String> headers) {
        return send(sandbox.relayUrl().resolve(path), method, token, body, headers);
    }

    private Answer send(URI uri, String method, String token, String body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            boolean json =
                    answer.headers().firstValue("Content-Type").orElse("").contains("json");
            return new Answer(
                    answer.statusCode(),
                    json ? JSON.readTree(answer.body()) : JSON.getNodeFactory().textNode(answer.body()));
        } catch (IOException unreachable) {
            throw new AssertionError(uri + " does not answer", unreachable);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopping);
        }
    }

    @Override
    public void close() {
        sandbox.close();
    }

    /** For a sandbox of up to three relay nodes. */
    static int freePort() throws IOException {
        while (true) {
            try (ServerSocket first = new ServerSocket(0)) {
                int port = first.getLocalPort();
                if (port < 60_000 && isFree(port + 1) && isFree(port + 2) && isFree(port + 3)) {
                    return port;
                }
            }
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket(port)) {
            return probe.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
