package io.calrelay.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A clock that follows another one over HTTP: the sandbox's, which can be moved on. Between two looks it runs with the
 * system's; when the other does not answer it keeps its last distance to it.
 */
final class RemoteClock implements InstantSource {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI address;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private volatile Duration ahead = Duration.ZERO;

    private RemoteClock(URI address) {
        this.address = address;
    }

    /** Looks once, then keeps looking in a thread of its own. */
    static RemoteClock following(URI address) {
        RemoteClock clock = new RemoteClock(address);
        clock.look();
        Thread follower = new Thread(clock::follow, "clock");
        follower.setDaemon(true);
        follower.start();
        return clock;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    private void follow() {
        try {
            while (true) {
                Thread.sleep(BETWEEN_LOOKS.toMillis());
                look();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(2))
                    .build();
            String answer =
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body();
            Instant there = Instant.parse(JSON.readTree(answer).path("now").asText());
            Duration distance = Duration.between(Instant.now(), there);
            boolean moved = distance.minus(ahead).abs().compareTo(Duration.ofMillis(500)) > 0;
            if (moved) {
                ahead = distance;
            }
        } catch (IOException | RuntimeException unreachable) {
            // keeps the last distance, as its description says
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
