package io.calrelay.sandbox.world;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers the clouds' notifications to the relay, with each cloud's own rule for what is tried again. Knows how many are
 * still under way, which is what "settled" asks. Thread-safe.
 */
public final class Courier implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Courier.class);

    /**
     * One cloud's delivery rule.
     *
     * @param timeout how long an answer may take
     * @param tries how often it is tried in all
     * @param firstPause the pause before the second try; doubles from then on
     * @param delivered which statuses end it
     * @param worthRetrying which other statuses are tried again; a cut connection always is
     */
    public record Rule(
            Duration timeout, int tries, Duration firstPause, IntPredicate delivered, IntPredicate worthRetrying) {}

    private final Faults faults;
    private final AtomicInteger underway = new AtomicInteger();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(8, task -> {
        Thread thread = new Thread(task, "courier");
        thread.setDaemon(true);
        return thread;
    });
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    public Courier(Faults faults) {
        this.faults = faults;
    }

    /** Delivers soon, as often and as late as the faults in force say. */
    public void deliver(Service from, HttpRequest request, Rule rule) {
        if (faults.strikes(from, Fault.LOSE_NOTIFICATION)) {
            return;
        }
        int copies = faults.strikes(from, Fault.DUPLICATE_NOTIFICATION) ? 2 : 1;
        boolean late =
                faults.strikes(from, Fault.DELAY_NOTIFICATION) || faults.strikes(from, Fault.REORDER_NOTIFICATION);
        for (int copy = 0; copy < copies; copy++) {
            underway.incrementAndGet();
            threads.schedule(() -> attempt(request, rule, 1), late ? 2_000 : 0, TimeUnit.MILLISECONDS);
        }
    }

    /** Notifications handed in and neither delivered nor given up. */
    public int underway() {
        return underway.get();
    }

    private void attempt(HttpRequest request, Rule rule, int attempt) {
        boolean again = false;
        try {
            HttpResponse<Void> answer = http.send(withTimeout(request, rule), HttpResponse.BodyHandlers.discarding());
            again = !rule.delivered().test(answer.statusCode())
                    && rule.worthRetrying().test(answer.statusCode());
        } catch (IOException unreachable) {
            again = true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            log.error("a notification to {} failed", request.uri().getPath(), failed);
        } finally {
            finish(request, rule, attempt, again);
        }
    }

    private void finish(HttpRequest request, Rule rule, int attempt, boolean again) {
        if (again && attempt < rule.tries() && !threads.isShutdown()) {
            long pause = rule.firstPause().toMillis() << Math.min(attempt - 1, 16);
            threads.schedule(() -> attempt(request, rule, attempt + 1), pause, TimeUnit.MILLISECONDS);
        } else {
            underway.decrementAndGet();
        }
    }

    private static HttpRequest withTimeout(HttpRequest request, Rule rule) {
        return HttpRequest.newBuilder(request, (name, value) -> true)
                .timeout(rule.timeout())
                .build();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
