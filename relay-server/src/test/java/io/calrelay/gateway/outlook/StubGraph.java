package io.calrelay.gateway.outlook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** Answers what it is told, in that order, and keeps what it was asked: for answers that no simulator gives. */
final class StubGraph implements AutoCloseable {
    static final String EVENT = """
            {"@odata.etag": "W/\\"K1\\"", "id": "E1", "changeKey": "K1", "type": "singleInstance", "subject": "Budget",
             "sensitivity": "normal", "isAllDay": false, "isOrganizer": true, "isCancelled": false,
             "lastModifiedDateTime": "2026-11-20T08:00:00.1234567Z",
             "start": {"dateTime": "2026-12-03T08:00:00.0000000", "timeZone": "UTC"},
             "end": {"dateTime": "2026-12-03T09:00:00.0000000", "timeZone": "UTC"},
             "originalStartTimeZone": "Europe/Berlin", "originalEndTimeZone": "Europe/Berlin"}""";

    private static final String TOKEN = "{\"token_type\":\"Bearer\",\"expires_in\":3599,\"access_token\":\"T%d\"}";

    record Asked(String method, URI target, Map<String, List<String>> headers, String body) {
        List<String> header(String name) {
            return headers.getOrDefault(name, List.of());
        }
    }

    record Prepared(int status, String type, String body, Map<String, String> headers) {}

    final List<Asked> asked = new CopyOnWriteArrayList<>();
    final List<Asked> tokensAsked = new CopyOnWriteArrayList<>();
    private final Queue<Prepared> prepared = new ArrayDeque<>();
    private final Queue<Prepared> preparedForTokens = new ArrayDeque<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final HttpServer server;

    StubGraph() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/graph/", this::graph);
        server.createContext("/entra/", this::entra);
        server.start();
    }

    StubGraph answer(int status, String json) {
        return answer(status, "application/json", json, Map.of());
    }

    StubGraph answer(int status, String type, String body, Map<String, String> headers) {
        prepared.add(new Prepared(status, type, body, headers));
        return this;
    }

    StubGraph refuse(int status, String code) {
        return answer(status, "{\"error\": {\"code\": \"" + code + "\", \"message\": \"not read\"}}");
    }

    /** The answer to a batch. @param parts each as {@link #part} makes it */
    StubGraph answerBatch(String... parts) {
        return answer(200, "{\"responses\": [" + String.join(",", parts) + "]}");
    }

    /** One part of a batch's answer: the batch numbers its parts from 0. */
    static String part(int number, int status, String body) {
        String headers = status == 429 ? "{\"Retry-After\": \"7\"}" : "{\"Content-Type\": \"application/json\"}";
        return "{\"id\": \"%d\", \"status\": %d, \"headers\": %s, \"body\": %s}"
                .formatted(number, status, headers, body);
    }

    static String part(int number, int status, String code, String message) {
        return part(number, status, "{\"error\": {\"code\": \"%s\", \"message\": \"%s\"}}".formatted(code, message));
    }

    StubGraph answerToken(int status, String type, String body) {
        preparedForTokens.add(new Prepared(status, type, body, Map.of("Retry-After", "4")));
        return this;
    }

    String root() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    OutlookSettings settings(Duration callTimeout) {
        return new OutlookSettings(
                URI.create(root() + "/graph/v1.0"),
                URI.create(root() + "/entra"),
                "tenant",
                "client",
                "s&cret",
                callTimeout);
    }

    OutlookGateway gateway() {
        return new OutlookGateway(settings(Duration.ofSeconds(10)), () -> SimulatedOutlook.NOW);
    }

    private void graph(HttpExchange exchange) throws IOException {
        asked.add(asked(exchange));
        Prepared next;
        synchronized (this) {
            next = prepared.poll();
        }
        if (next == null) {
            silence();
            exchange.close();
            return;
        }
        write(exchange, next);
    }

    private void entra(HttpExchange exchange) throws IOException {
        tokensAsked.add(asked(exchange));
        Prepared next = preparedForTokens.poll();
        String usual = TOKEN.formatted(tokensAsked.size());
        write(exchange, next == null ? new Prepared(200, "application/json", usual, Map.of()) : next);
    }

    /** A service that does not answer, until the test is over. */
    private void silence() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Asked asked(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return new Asked(
                exchange.getRequestMethod(), exchange.getRequestURI(), Map.copyOf(exchange.getRequestHeaders()), body);
    }

    private static void write(HttpExchange exchange, Prepared answer) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        answer.headers().forEach(exchange.getResponseHeaders()::add);
        exchange.getResponseHeaders().add("Content-Type", answer.type());
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
