package io.calrelay.sandbox.hand;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends requests at an even rate, whether the earlier ones were answered or not, and times the answers. What is timed is from the moment a
 * request is handed to the network until its answer is there.
 */
final class SignalBurst {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** @param accepted how many were answered 2xx */
    record Measured(int sent, int accepted, double p50Ms, double p99Ms, double maxMs) {}

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final AtomicInteger accepted = new AtomicInteger();

    /** Returns when all are answered or given up. */
    Measured send(List<HttpRequest> requests, int ratePerSecond) {
        long[] nanos = new long[requests.size()];
        List<CompletableFuture<?>> underway = new ArrayList<>();
        long begun = System.nanoTime();
        for (int i = 0; i < requests.size(); i++) {
            waitUntil(begun + 1_000_000_000L * i / ratePerSecond);
            underway.add(send(requests.get(i), nanos, i));
        }
        CompletableFuture.allOf(underway.toArray(CompletableFuture<?>[]::new)).join();
        Arrays.sort(nanos);
        return new Measured(requests.size(), accepted.get(), share(nanos, 0.5), share(nanos, 0.99), share(nanos, 1));
    }

    private CompletableFuture<?> send(HttpRequest request, long[] nanos, int place) {
        HttpRequest patient = HttpRequest.newBuilder(request, (name, value) -> true)
                .timeout(PATIENCE)
                .build();
        long begun = System.nanoTime();
        return http.sendAsync(patient, HttpResponse.BodyHandlers.discarding()).handle((answer, failed) -> {
            nanos[place] = System.nanoTime() - begun;
            if (failed == null && answer.statusCode() / 100 == 2) {
                accepted.incrementAndGet();
            }
            return answer;
        });
    }

    private static void waitUntil(long moment) {
        long left = moment - System.nanoTime();
        while (left > 0 && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(left);
            left = moment - System.nanoTime();
        }
    }

    /** The time within which that share of the answers came, in milliseconds. */
    private static double share(long[] sorted, double share) {
        int place = (int) Math.ceil(sorted.length * share) - 1;
        return Math.round(sorted[Math.max(0, place)] / 1e3) / 1e3;
    }
}
