package io.calrelay.gateway.google;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.zip.GZIPInputStream;

/** A server that gives prepared answers in their order and keeps what it was asked: for answers no simulator gives. */
final class ScriptedGoogle implements AutoCloseable {
    private static final String KEY = newKey();

    /** What was asked. @param query decoded */
    record Asked(String method, String path, String query, String ifMatch, String body) {}

    /** What to answer. */
    record Answer(int status, String body, Map<String, String> headers) {}

    private final HttpServer server;
    private final Queue<Answer> answers = new ArrayDeque<>();
    private final Queue<Answer> tokenAnswers = new ArrayDeque<>();
    private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<Asked> askedForTokens = Collections.synchronizedList(new ArrayList<>());

    ScriptedGoogle() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Answer token =
                new Answer(200, "{\"access_token\":\"t\",\"expires_in\":3599,\"token_type\":\"Bearer\"}", Map.of());
        server.createContext("/token", exchange -> serve(exchange, askedForTokens, tokenAnswers, token));
        server.createContext("/", exchange -> serve(exchange, asked, answers, new Answer(501, "unexpected", Map.of())));
        server.start();
    }

    GoogleSettings settings() {
        String root = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        return new GoogleSettings(
                root,
                "{\"type\":\"service_account\",\"client_id\":\"1\",\"client_email\":\"relay@x.example\",\"private_key_id\":\"k\","
                        + "\"private_key\":\"" + KEY + "\",\"token_uri\":\"" + root + "token\"}");
    }

    ScriptedGoogle answer(int status, String body) {
        answers.add(new Answer(status, body, Map.of()));
        return this;
    }

    ScriptedGoogle answer(Answer answer) {
        answers.add(answer);
        return this;
    }

    ScriptedGoogle refuse(int status, String reason) {
        return answer(status, "{\"error\":{\"code\":" + status + ",\"errors\":[{\"reason\":\"" + reason + "\"}]}}");
    }

    /** Answers a batch. @param parts status line and JSON of each call, in their order */
    ScriptedGoogle answerBatch(String... parts) {
        StringBuilder body = new StringBuilder();
        for (String part : parts) {
            int status = part.indexOf(' ');
            String json = part.substring(status + 1);
            body.append("--b\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 ")
                    .append(part, 0, status)
                    .append(" Said\r\nContent-Type: application/json; charset=UTF-8\r\nContent-Length: ")
                    .append(json.getBytes(StandardCharsets.UTF_8).length)
                    .append("\r\n\r\n")
                    .append(json)
                    .append("\r\n");
        }
        Map<String, String> headers = Map.of("Content-Type", "multipart/mixed; boundary=b");
        return answer(new Answer(200, body.append("--b--\r\n").toString(), headers));
    }

    ScriptedGoogle answerToken(int status, String body) {
        tokenAnswers.add(new Answer(status, body, Map.of()));
        return this;
    }

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    int tokensAskedFor() {
        return askedForTokens.size();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static void serve(HttpExchange exchange, List<Asked> log, Queue<Answer> answers, Answer otherwise)
            throws IOException {
        log.add(asked(exchange));
        Answer next = answers.poll();
        Answer answer = next == null ? otherwise : next;
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        boolean json = answer.body().startsWith("{");
        exchange.getResponseHeaders().set("Content-Type", json ? "application/json; charset=UTF-8" : "text/html");
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static Asked asked(HttpExchange exchange) throws IOException {
        boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        InputStream raw = exchange.getRequestBody();
        String body = new String((zipped ? new GZIPInputStream(raw) : raw).readAllBytes(), StandardCharsets.UTF_8);
        String query = exchange.getRequestURI().getQuery();
        String ifMatch = exchange.getRequestHeaders().getFirst("If-Match");
        return new Asked(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                query == null ? "" : query,
                ifMatch == null ? "" : ifMatch,
                body);
    }

    private static String newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            byte[] key = generator.generateKeyPair().getPrivate().getEncoded();
            return "-----BEGIN PRIVATE KEY-----\\n" + Base64.getEncoder().encodeToString(key)
                    + "\\n-----END PRIVATE KEY-----\\n";
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
