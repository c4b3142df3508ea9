package io.calrelay.sandbox.hand;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Stands where the relay would stand: keeps what the clouds tell it. */
public final class Listener implements AutoCloseable {
    /** @param headers the value that was sent last, by name; empty when missing */
    public record Heard(String method, String path, String body, com.sun.net.httpserver.Headers headers) {
        public String header(String name) {
            String value = headers.getFirst(name);
            return value == null ? "" : value;
        }
    }

    public final List<Heard> heard = new CopyOnWriteArrayList<>();
    /** The status of the next answers. */
    public volatile int status = 202;

    private final HttpServer server;

    public Listener() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "listener");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::take);
        server.start();
    }

    public String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void take(HttpExchange exchange) throws IOException {
        String query = String.valueOf(exchange.getRequestURI().getRawQuery());
        byte[] answer = new byte[0];
        int code = status;
        if (query.contains("validationToken=")) {
            String token = query.replaceFirst(".*validationToken=", "");
            answer = URLDecoder.decode(token, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
            code = 200;
            exchange.getResponseHeaders().add("Content-Type", "text/plain");
        } else {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            heard.add(new Heard(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getRawPath(),
                    body,
                    exchange.getRequestHeaders()));
        }
        exchange.sendResponseHeaders(code, answer.length == 0 ? -1 : answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
