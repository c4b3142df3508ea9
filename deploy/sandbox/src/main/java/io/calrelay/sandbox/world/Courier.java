package io.calrelay.sandbox.world;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
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

    /** How long a delayed notification is late, and how long one that is to be overtaken waits for another. */
    public static final Duration DELAY = Duration.ofSeconds(2);

    private final Faults faults;
    private final AtomicInteger underway = new AtomicInteger();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(8, task -> {
        Thread thread = new Thread(task, "courier");
        thread.setDaemon(true);
        return thread;
    });
    private final Postponed postponed;
    private final Map<Service, List<Runnable>> heldBack = new EnumMap<>(Service.class);
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    public Courier(Faults faults, WorldClock clock) {
        this.faults = faults;
        this.postponed = new Postponed(clock, threads);
        clock.onAdvance(postponed::clockMoved);
    }

    /**
     * Delivers soon, as often and as late as the faults in force say.
     *
     * @param subscriber who asked to be notified: the relay's notifications are struck, other people's only by faults for everybody
     */
    public void deliver(Service from, Actor subscriber, HttpRequest request, Rule rule) {
        if (faults.strike(from, Fault.LOSE_NOTIFICATION, subscriber).isPresent()) {
            return;
        }
        boolean twice =
                faults.strike(from, Fault.DUPLICATE_NOTIFICATION, subscriber).isPresent();
        for (int copy = 0; copy < (twice ? 2 : 1); copy++) {
            underway.incrementAndGet();
            Optional<Faults.Order> late = faults.strike(from, Fault.DELAY_NOTIFICATION, subscriber);
            if (late.isPresent()) {
                postponed.after(late.get().retryAfter().orElse(DELAY), () -> attempt(from, request, rule, 1));
            } else if (faults.strike(from, Fault.REORDER_NOTIFICATION, subscriber)
                    .isPresent()) {
                holdBack(from, () -> attempt(from, request, rule, 1));
            } else {
                threads.execute(() -> attempt(from, request, rule, 1));
            }
        }
    }

    /** Until another notification of that service was sent; if none comes, it was only late. */
    private void holdBack(Service from, Runnable delivery) {
        AtomicBoolean begun = new AtomicBoolean();
        Runnable once = () -> {
            if (begun.compareAndSet(false, true)) {
                delivery.run();
            }
        };
        synchronized (heldBack) {
            heldBack.computeIfAbsent(from, service -> new ArrayList<>()).add(once);
        }
        postponed.after(DELAY, once);
    }

    private void letThrough(Service from) {
        List<Runnable> overtaken;
        synchronized (heldBack) {
            overtaken = heldBack.getOrDefault(from, List.of());
            heldBack.remove(from);
        }
        if (!threads.isShutdown()) {
            overtaken.forEach(threads::execute);
        }
    }

    /** Notifications handed in and neither delivered nor given up. */
    public int underway() {
        return underway.get();
    }

    private void attempt(Service from, HttpRequest request, Rule rule, int attempt) {
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
            letThrough(from);
            if (again && attempt < rule.tries() && !threads.isShutdown()) {
                Duration pause = rule.firstPause().multipliedBy(1L << Math.min(attempt - 1, 16));
                postponed.after(pause, () -> attempt(from, request, rule, attempt + 1));
            } else {
                underway.decrementAndGet();
            }
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
