package io.calrelay.sandbox.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.calrelay.sandbox.reference.WitnessedCloud;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A subscriber's endpoint that keeps what it is told. */
final class Hook implements AutoCloseable {
    final List<JsonNode> items = new CopyOnWriteArrayList<>();
    /** How many of the next deliveries are answered with 500. */
    final AtomicInteger failures = new AtomicInteger();

    private final List<String> strange = new CopyOnWriteArrayList<>();
    volatile boolean validates = true;
    private final HttpServer server;
    private final ObjectMapper mapper = new ObjectMapper();

    Hook() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.createContext("/", this::take);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/graph?relay=1";
    }

    List<String> types() {
        return items.stream().map(each -> each.path("changeType").asText()).toList();
    }

    List<String> lifecycle() {
        return items.stream()
                .filter(each -> each.has("lifecycleEvent"))
                .map(each -> each.path("lifecycleEvent").asText())
                .toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        byte[] answer = new byte[0];
        int status = 202;
        if (query.contains("validationToken=")) {
            String token = query.replaceFirst(".*validationToken=", "");
            answer = URLDecoder.decode(token, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
            status = validates ? 200 : 403;
            exchange.getResponseHeaders().add("Content-Type", "text/plain");
        } else if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            status = 500;
        } else {
            JsonNode collection = mapper.readTree(exchange.getRequestBody());
            strange.addAll(WitnessedCloud.strangeNotifications(collection));
            collection.path("value").forEach(items::add);
        }
        exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        assertThat(strange)
                .as("notifications that Graph's metadata do not describe")
                .isEmpty();
    }
}
