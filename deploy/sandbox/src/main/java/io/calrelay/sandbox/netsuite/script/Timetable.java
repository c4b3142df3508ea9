package io.calrelay.sandbox.netsuite.script;

import io.calrelay.sandbox.netsuite.record.Session;
import io.calrelay.sandbox.netsuite.sdf.Deployment;
import io.calrelay.sandbox.netsuite.sdf.Schedule;
import io.calrelay.sandbox.netsuite.sdf.ScriptObject;
import io.calrelay.sandbox.netsuite.sdf.SdfProject;
import io.calrelay.sandbox.world.WorldClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Starts scheduled deployments when the world's clock says so. Where the clock is moved over several starts of one
 * deployment, it runs once. Thread-safe.
 */
public final class Timetable implements AutoCloseable {
    private record Entry(ScriptObject script, Deployment deployment, Schedule schedule) {
        Optional<Instant> after(Instant moment) {
            return schedule.after(moment);
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private final Tasks tasks;
    private final WorldClock clock;
    private final Supplier<Session> system;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "suitescript-timetable");
        thread.setDaemon(true);
        return thread;
    });
    private Instant lookedUpTo;

    public Timetable(SdfProject project, Tasks tasks, WorldClock clock, Supplier<Session> system) {
        this.tasks = tasks;
        this.clock = clock;
        this.system = system;
        this.lookedUpTo = clock.instant();
        for (ScriptObject script : project.scripts()) {
            for (Deployment each : script.deployments()) {
                if (each.deployed() && each.status().equals("SCHEDULED")) {
                    each.schedule().ifPresent(schedule -> entries.add(new Entry(script, each, schedule)));
                }
            }
        }
    }

    /** Called once, when the account is complete. */
    public void begin() {
        if (!entries.isEmpty()) {
            clock.onAdvance(this::startWhatIsDue);
            startWhatIsDue();
        }
    }

    private synchronized void startWhatIsDue() {
        Instant now = clock.instant();
        for (Entry entry : entries) {
            boolean due = entry.after(lookedUpTo).filter(at -> !at.isAfter(now)).isPresent();
            if (due) {
                tasks.runBySchedule(entry.script(), entry.deployment(), system.get());
            }
        }
        lookedUpTo = now;
        entries.stream()
                .flatMap(entry -> entry.after(now).stream())
                .min(Comparator.naturalOrder())
                .ifPresent(next -> wakeAfter(Duration.between(now, next)));
    }

    private void wakeAfter(Duration wait) {
        try {
            timer.schedule(this::startWhatIsDue, wait.toMillis() + 1, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closing) {
            // The account is being closed: nothing is due any more.
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
