package io.calrelay.sandbox.outlook;

import io.calrelay.sandbox.world.Verified;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;

/** Asks a notification URL whether it wants notifications. Waits for the answer: never called under the cloud's lock. */
@Verified(on = "2024-06-01", source = "graph.md 4.2 [S11]")
final class Handshake {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private final Chance chance;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LIMIT)
            .build();

    Handshake(Chance chance) {
        this.chance = chance;
    }

    void validate(URI url) {
        String token =
                "Validation: Testing client application reachability for subscription Request-Id: " + chance.uuid();
        String query = (url.getRawQuery() == null ? "" : url.getRawQuery() + "&") + "validationToken="
                + URLEncoder.encode(token, StandardCharsets.UTF_8);
        URI asked = URI.create(url.toString().replaceFirst("[?#].*$", "") + "?" + query);
        HttpRequest request = HttpRequest.newBuilder(asked)
                .header("Content-Type", "text/plain; charset=utf-8")
                .timeout(LIMIT)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        if (!answeredRight(request, token)) {
            throw invalid("Subscription validation request failed. Notification endpoint must respond with 200 OK to"
                    + " validation request.");
        }
    }

    private boolean answeredRight(HttpRequest request, String token) {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            String type = answer.headers().firstValue("Content-Type").orElse("");
            return answer.statusCode() == 200
                    && type.startsWith("text/plain")
                    && answer.body().equals(token);
        } catch (IOException unreachable) {
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Real URLs are HTTPS; the sandbox lives on loopback, where plain HTTP is taken too. */
    static URI url(String text) {
        try {
            URI url = URI.create(text);
            boolean loopback = "http".equals(url.getScheme()) && LOOPBACK.contains(String.valueOf(url.getHost()));
            if ("https".equals(url.getScheme()) || loopback) {
                return url;
            }
        } catch (IllegalArgumentException malformed) {
            throw invalid("Notification URL '" + text + "' is not a valid URL.");
        }
        throw invalid("Notification URL '" + text + "' must be an HTTPS URL.");
    }

    static GraphProblem invalid(String why) {
        return new GraphProblem(400, "InvalidRequest", why);
    }
}
