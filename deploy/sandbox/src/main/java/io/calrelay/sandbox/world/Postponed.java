package io.calrelay.sandbox.world;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** What is done later by the world's clock: when as much real time has passed, or as soon as the clock is moved on so far. Thread-safe. */
final class Postponed {
    private final InstantSource clock;
    private final ScheduledExecutorService threads;
    private final Set<Task> waiting = ConcurrentHashMap.newKeySet();

    Postponed(InstantSource clock, ScheduledExecutorService threads) {
        this.clock = clock;
        this.threads = threads;
    }

    private final class Task implements Runnable {
        private final Instant due;
        private final Runnable work;
        private final AtomicBoolean begun = new AtomicBoolean();

        private Task(Instant due, Runnable work) {
            this.due = due;
            this.work = work;
        }

        @Override
        public void run() {
            if (begun.compareAndSet(false, true)) {
                waiting.remove(this);
                work.run();
            }
        }
    }

    void after(Duration pause, Runnable work) {
        Task task = new Task(clock.instant().plus(pause), work);
        waiting.add(task);
        threads.schedule(task, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** To be called when the clock was moved on. */
    void clockMoved() {
        Instant now = clock.instant();
        List.copyOf(waiting).stream().filter(task -> !task.due.isAfter(now)).forEach(threads::execute);
    }
}
