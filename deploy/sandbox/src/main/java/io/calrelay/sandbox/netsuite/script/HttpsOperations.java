package io.calrelay.sandbox.netsuite.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.netsuite.record.NetSuiteError;
import io.calrelay.sandbox.world.Actor;
import io.calrelay.sandbox.world.Bell;
import io.calrelay.sandbox.world.Courier;
import io.calrelay.sandbox.world.Fault;
import io.calrelay.sandbox.world.Faults;
import io.calrelay.sandbox.world.Service;
import io.calrelay.sandbox.world.Verified;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;

/** The Java side of N/https: real calls out of the account. */
final class HttpsOperations {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
    private final SecureText secure;
    private final Faults faults;
    private final Outgoing outgoing;
    /** Rings whenever a request has gone out. */
    private final Bell passed = new Bell();

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    HttpsOperations(ScriptServices services) {
        this.secure = new SecureText(services.account());
        this.faults = services.world().faults();
        this.outgoing = services.outgoing();
    }

    void addTo(Map<String, Operation> operations) {
        operations.put("https.request", (call, in) -> {
            call.meter().charge(10);
            HttpRequest request = build(in);
            return call.takes(request) ? answer(202, "", Map.of()) : send(request, secure.resolve(in.path("body")));
        });
    }

    /** Notifications of this cloud are what its scripts send, so faults of notifications strike here. */
    @Verified(on = "2026-11", source = "netsuite.md 3.7, Oracle help 4567630582: 5 s to connect, 45 s in all")
    private JsonNode send(HttpRequest request, String body) {
        if (faults.strikes(Service.NETSUITE, Fault.LOSE_NOTIFICATION)) {
            throw timeout();
        }
        try {
            late();
            if (faults.strikes(Service.NETSUITE, Fault.DUPLICATE_NOTIFICATION)) {
                client.send(request, HttpResponse.BodyHandlers.discarding());
            }
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            passed.ring();
            if (response.statusCode() / 100 == 2) {
                outgoing.told(body);
            }
            return answer(
                    response.statusCode(), response.body(), response.headers().map());
        } catch (HttpConnectTimeoutException slow) {
            throw timeout();
        } catch (HttpTimeoutException slow) {
            throw timeout();
        } catch (SSLException untrusted) {
            throw new NetSuiteError(
                    "SSS_INVALID_HOST_CERT",
                    "An untrusted, unsupported, or invalid certificate was found for this host.");
        } catch (IOException unreachable) {
            throw new NetSuiteError(
                    "SSS_INVALID_HOST", "The host you requested cannot be reached: " + unreachable.getMessage());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw timeout();
        }
    }

    /** A script waits while its request is on the way, so a late one makes the script late. */
    private void late() throws InterruptedException {
        Optional<Faults.Order> delay = faults.strike(Service.NETSUITE, Fault.DELAY_NOTIFICATION, new Actor.Relay());
        if (delay.isPresent()) {
            Thread.sleep(delay.get().retryAfter().orElse(Courier.DELAY).toMillis());
        }
        if (faults.strikes(Service.NETSUITE, Fault.REORDER_NOTIFICATION)) {
            passed.awaitRing(Courier.DELAY);
        }
    }

    private HttpRequest build(JsonNode in) {
        URI uri = uri(secure.resolve(in.path("url")));
        String body = secure.resolve(in.path("body"));
        HttpRequest.Builder builder = HttpRequest.newBuilder(uri)
                .timeout(Duration.ofSeconds(45))
                .method(in.path("method").asText("GET"), HttpRequest.BodyPublishers.ofString(body));
        in.path("headers")
                .properties()
                .forEach(each -> builder.setHeader(each.getKey(), secure.resolve(each.getValue())));
        return builder.build();
    }

    // NetSuite takes https with a valid certificate only (netsuite.md 3.7); the sandbox lets its own machine be called
    // plainly.
    private static URI uri(String url) {
        try {
            URI uri = URI.create(url);
            boolean allowed = "https".equals(uri.getScheme())
                    || ("http".equals(uri.getScheme()) && LOOPBACK.contains(String.valueOf(uri.getHost())));
            if (allowed) {
                return uri;
            }
        } catch (IllegalArgumentException malformed) {
            throw new NetSuiteError("SSS_INVALID_URL", "The URL must be a fully qualified HTTPS URL.");
        }
        throw new NetSuiteError("SSS_INVALID_URL", "The URL must be a fully qualified HTTPS URL.");
    }

    private static JsonNode answer(int status, String body, Map<String, List<String>> headers) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("code", status).put("body", body);
        ObjectNode shown = node.putObject("headers");
        headers.forEach((name, values) -> shown.put(name, String.join(",", values)));
        return node;
    }

    private static NetSuiteError timeout() {
        return new NetSuiteError(
                "SSS_REQUEST_TIME_EXCEEDED",
                "The host you are trying to connect to has exceeded the maximum allowed response time.");
    }
}
