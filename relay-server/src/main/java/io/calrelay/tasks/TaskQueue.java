package io.calrelay.tasks;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.jdbc.MySQL8JdbcCustomization;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.calrelay.model.MeetingId;
import io.calrelay.model.Side;
import io.calrelay.ports.MeetingStore;
import io.calrelay.ports.ReadingStore;
import io.calrelay.ports.Wakeups;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One row per calendar, one for NetSuite, one per meeting that is due, one per backfill, one for the sweep: so that nothing runs twice at once,
 * on any number of nodes. A wake-up that arrives while its task runs is not lost: the mark in the database is looked at again
 * after the row was put back.
 */
public final class TaskQueue implements Wakeups, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(TaskQueue.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration USUAL_READ = Duration.ofMinutes(5);
    private static final Duration SWEEP = Duration.ofSeconds(60);
    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(30);
    private static final int THREADS = 32;

    private final DueTasks dueTasks;
    private final InstantSource clock;
    private final ReadingStore readings;
    private final MeetingStore meetings;
    private final CustomTask<Void> observe;
    private final CustomTask<Void> converge;
    private final CustomTask<Void> backfill;
    private final Scheduler scheduler;

    /** @param node names this node in the rows it holds */
    public TaskQueue(
            DataSource database,
            ReadingStore readings,
            MeetingStore meetings,
            StepsOnceBuilt steps,
            InstantSource clock,
            String node) {
        this.dueTasks = new DueTasks(database);
        this.clock = clock;
        this.readings = readings;
        this.meetings = meetings;
        this.observe = Tasks.custom("observe", Void.class)
                .onFailure(retryLater())
                .onDeadExecutionRevive()
                .execute((instance, context) -> afterObserve(Side.parse(instance.getId()), steps.get()));
        this.converge = Tasks.custom("converge", Void.class)
                .onFailure(retryLater())
                .onDeadExecutionRevive()
                .execute((instance, context) -> afterConverge(new MeetingId(instance.getId()), steps.get()));
        this.backfill = Tasks.custom("backfill", Void.class)
                .onFailure(retryLater())
                .onDeadExecutionRevive()
                .execute((instance, context) -> afterBackfill(steps.get().backfill(instance.getId())));
        RecurringTask<Void> sweep = Tasks.recurring("sweep", FixedDelay.of(SWEEP))
                .execute((instance, context) -> steps.get().sweep());
        this.scheduler = new ClockedSchedulerBuilder(database, List.of(observe, converge, backfill), clock::instant)
                .startTasks(sweep)
                .jdbcCustomization(new MySQL8JdbcCustomization(true))
                .alwaysPersistTimestampInUTC()
                .schedulerName(new SchedulerName.Fixed(node))
                .threads(THREADS)
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(POLL)
                .heartbeatInterval(Duration.ofSeconds(10))
                .enableImmediateExecution()
                .shutdownMaxWait(Duration.ofSeconds(20))
                .build();
    }

    public void start() {
        scheduler.start();
    }

    @Override
    public void observe(Side side) {
        observeAt(side, clock.instant());
    }

    @Override
    public void observeAt(Side side, Instant at) {
        wake(observe, side.wireName(), at);
    }

    @Override
    public void converge(Collection<MeetingId> due) {
        Instant now = clock.instant();
        due.forEach(meeting -> wake(converge, meeting.value(), now));
    }

    @Override
    public void convergeAt(MeetingId meeting, Instant at) {
        wake(converge, meeting.value(), at);
    }

    @Override
    public void backfill(String id) {
        wake(backfill, id, clock.instant());
    }

    @Override
    public int due(Instant now) {
        return dueTasks.count(now);
    }

    /** Waits for what is running, at most 20 seconds, and starts nothing new. */
    @Override
    public void close() {
        scheduler.stop();
    }

    private void wake(CustomTask<Void> task, String instance, Instant at) {
        try {
            scheduler.schedule(task.instance(instance), at, ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
        } catch (TaskInstanceException running) {
            log.debug("{} {} runs already and will look at its mark again", task.getName(), instance);
        }
    }

    private CompletionHandler<Void> afterObserve(Side side, Steps steps) {
        Instant next = steps.observe(side).orElseGet(() -> clock.instant().plus(USUAL_READ));
        return (complete, operations) -> {
            operations.reschedule(complete, next);
            boolean dueAgain = readings.find(side)
                    .filter(reading -> reading.retryAt().isEmpty())
                    .flatMap(ReadingStore.Reading::dueSince)
                    .isPresent();
            if (dueAgain) {
                observe(side);
            }
        };
    }

    private CompletionHandler<Void> afterConverge(MeetingId meeting, Steps steps) {
        Optional<Instant> next = steps.converge(meeting);
        return (complete, operations) -> {
            if (next.isPresent()) {
                operations.reschedule(complete, next.get());
            } else {
                operations.remove();
                if (meetings.isDue(meeting)) {
                    convergeAt(meeting, clock.instant());
                }
            }
        };
    }

    private static CompletionHandler<Void> afterBackfill(Optional<Instant> next) {
        return (complete, operations) -> {
            if (next.isPresent()) {
                operations.reschedule(complete, next.get());
            } else {
                operations.remove();
            }
        };
    }

    private FailureHandler<Void> retryLater() {
        return (complete, operations) -> {
            log.error(
                    "{} failed; it is tried again in {} s",
                    complete.getExecution().taskInstance,
                    AFTER_A_FAULT.toSeconds(),
                    complete.getCause().orElse(null));
            operations.reschedule(complete, clock.instant().plus(AFTER_A_FAULT));
        };
    }
}
