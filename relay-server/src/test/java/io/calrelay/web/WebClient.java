package io.calrelay.web;

import static org.mockito.Mockito.mock;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.calrelay.config.Secret;
import io.calrelay.config.Settings;
import io.calrelay.contract.ErrorCode;
import io.calrelay.contract.SignedPush;
import io.calrelay.model.CalendarService;
import io.calrelay.model.MeetingId;
import io.calrelay.model.Side;
import io.calrelay.ports.CalendarGateway;
import io.calrelay.ports.Gateways;
import io.calrelay.ports.Stores;
import io.calrelay.ports.Wakeups;
import io.calrelay.sync.Enrolment;
import io.calrelay.sync.Restoration;
import io.calrelay.sync.Signals;
import io.calrelay.sync.Subscriptions;
import io.calrelay.sync.Verdicts;
import io.calrelay.testing.ManualClock;
import io.calrelay.testing.MemoryNetSuite;
import io.calrelay.testing.SequentialIds;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server over these stores on a free port, and somebody who sends it requests. */
final class WebClient implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    final List<String> woken = new CopyOnWriteArrayList<>();
    /** How many tasks wait. */
    volatile int due;

    final List<String> refusals = new CopyOnWriteArrayList<>();
    final CalendarGateway outlook = mock(CalendarGateway.class);
    private final HttpClient http = HttpClient.newHttpClient();
    private final WebServer server;

    WebClient(Stores stores) {
        ManualClock clock = new ManualClock(NOW);
        MemoryNetSuite netsuite = new MemoryNetSuite(clock);
        Gateways gateways = new Gateways(Map.of(CalendarService.OUTLOOK, outlook));
        Wakeups wakeups = new Woken();
        URI here = URI.create("http://localhost");
        Secret secret = new Secret("secret");
        Subscriptions subscriptions =
                new Subscriptions(gateways, stores.subscriptions(), Map.of(), new SequentialIds(), clock);
        server = new WebServer(new WebServer.Parts(
                new Settings.Web("127.0.0.1", 0, here, new Secret("token")),
                new Settings.NetSuite(
                        "TSTDRV1", here, new Settings.SignIn.TokenBased("", secret, "", secret), secret, 1),
                stores,
                new Signals(stores.readings(), stores.subscriptions(), wakeups, clock),
                wakeups,
                new Enrolment(stores, netsuite, gateways, subscriptions, wakeups, clock),
                new Verdicts(stores, wakeups, clock),
                new Restoration(stores, wakeups, clock),
                new Counted(),
                clock));
        server.start();
    }

    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        return send("POST", path, body, headers);
    }

    HttpResponse<String> admin(String method, String path, String body) {
        return send(method, path, body, "Authorization", "Bearer token");
    }

    /** @param off how far the signer's clock is from ours */
    HttpResponse<String> push(String body, String nonce, Duration off, String secret) {
        String timestamp = String.valueOf(NOW.plus(off).getEpochSecond());
        String signature = new SignedPush("POST", "/webhooks/netsuite", timestamp, nonce, body).signature(secret);
        return post(
                "/webhooks/netsuite",
                body,
                SignedPush.TIMESTAMP_HEADER,
                timestamp,
                SignedPush.NONCE_HEADER,
                nonce,
                SignedPush.SIGNATURE_HEADER,
                signature);
    }

    static JsonNode json(HttpResponse<String> answer) {
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (JsonProcessingException notJson) {
            throw new AssertionError(answer.body(), notJson);
        }
    }

    @Override
    public void close() {
        server.close();
    }

    private HttpResponse<String> send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        for (int each = 0; each < headers.length; each += 2) {
            request.header(headers[each], headers[each + 1]);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new AssertionError(path, unreachable);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopping);
        }
    }

    private final class Woken implements Wakeups {
        @Override
        public void observe(Side side) {
            woken.add(side.wireName());
        }

        @Override
        public void observeAt(Side side, Instant at) {
            observe(side);
        }

        @Override
        public void converge(Collection<MeetingId> meetings) {
            meetings.forEach(meeting -> woken.add(meeting.value()));
        }

        @Override
        public void convergeAt(MeetingId meeting, Instant at) {
            converge(List.of(meeting));
        }

        @Override
        public void backfill(String id) {
            woken.add(id);
        }

        @Override
        public int due(Instant now) {
            return due;
        }
    }

    private final class Counted implements WebEvents {
        @Override
        public void refused(String source, ErrorCode code) {
            refusals.add(source + " " + code);
        }

        @Override
        public void accepted(String source) {}

        @Override
        public String scrape() {
            return "";
        }
    }
}
