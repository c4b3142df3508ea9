package io.calrelay.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import io.calrelay.model.EventId;
import io.calrelay.model.MeetingId;
import io.calrelay.model.Observation;
import io.calrelay.model.Side;
import io.calrelay.ports.MeetingStore;
import io.calrelay.store.Database;
import io.calrelay.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The queue on a real database. */
@Timeout(60)
class TaskQueueTest {
    private static final MeetingId MEETING = new MeetingId("0".repeat(26));
    private final TestDatabase schema = TestDatabase.create();
    private final Database database = schema.database();
    private final InstantSource clock = InstantSource.system();
    private final GatedSteps steps = new GatedSteps();
    private final List<TaskQueue> queues = new ArrayList<>();

    @Test
    void wakeUpWhileItsTaskRuns_runsItAgain() throws Exception {
        TaskQueue queue = queue("one");
        makeDue();
        queue.converge(List.of(MEETING));
        steps.awaitARun();

        makeDue();
        queue.converge(List.of(MEETING));
        steps.gate.release();

        steps.awaitARun();
        assertThat(steps.atOnce.get()).isEqualTo(1);
    }

    @Test
    void signalWhileItsSideIsRead_readsItAgain() throws Exception {
        TaskQueue queue = queue("one");
        database.readings().open(Side.NETSUITE, clock.instant());
        queue.observe(Side.NETSUITE);
        steps.awaitARun();
        steps.gate.release();

        steps.awaitARun();
        assertThat(steps.atOnce.get()).isEqualTo(1);
    }

    @Test
    void twoNodes_neverRunTheSameMeetingAtOnce() throws Exception {
        TaskQueue one = queue("one");
        TaskQueue other = queue("other");
        for (int run = 0; run < 6; run++) {
            makeDue();
            one.converge(List.of(MEETING));
            other.converge(List.of(MEETING));
            steps.awaitARun();
            makeDue();
            other.converge(List.of(MEETING));
            one.converge(List.of(MEETING));
            steps.gate.release();
        }
        assertThat(steps.mostAtOnce.get()).isEqualTo(1);
    }

    @Test
    void tasksWhoseTimeHasCome_areDueUntilTheyAreDone() throws Exception {
        TaskQueue queue = queue("one");
        Instant later = clock.instant().plus(Duration.ofHours(1));
        queue.observeAt(Side.NETSUITE, later);
        awaitDue(queue, clock.instant(), 0);
        assertThat(queue.due(later))
                .as("the sweep, which comes again, and NetSuite")
                .isEqualTo(2);
        makeDue();
        queue.converge(List.of(MEETING));
        steps.awaitARun();
        assertThat(queue.due(clock.instant())).as("one that runs").isEqualTo(1);
        steps.gate.release();
        awaitDue(queue, clock.instant(), 0);
    }

    private static void awaitDue(TaskQueue queue, Instant at, int count) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (queue.due(at) != count) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    @AfterEach
    void close() {
        steps.gate.release(1_000);
        queues.forEach(TaskQueue::close);
        schema.close();
    }

    private TaskQueue queue(String node) {
        StepsOnceBuilt built = new StepsOnceBuilt();
        built.set(steps);
        TaskQueue queue =
                new TaskQueue(database.dataSource(), database.readings(), database.meetings(), built, clock, node);
        queues.add(queue);
        queue.start();
        return queue;
    }

    private void makeDue() {
        Observation gone = new Observation.Gone(new EventId("7"), clock.instant());
        MeetingStore.Sighting sighting = new MeetingStore.Sighting(MEETING, gone, true);
        database.meetings().record(Side.NETSUITE, List.of(sighting), clock.instant());
    }

    /** Steps that come to an end when the gate lets them; a meeting is settled at the end of each run. */
    private final class GatedSteps implements Steps {
        final Semaphore gate = new Semaphore(0);
        final Semaphore begun = new Semaphore(0);
        final AtomicInteger atOnce = new AtomicInteger();
        final AtomicInteger mostAtOnce = new AtomicInteger();

        void awaitARun() throws InterruptedException {
            assertThat(begun.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
        }

        @Override
        public Optional<Instant> observe(Side side) {
            run();
            return Optional.empty();
        }

        @Override
        public Optional<Instant> converge(MeetingId meeting) {
            Optional<Instant> seen = database.meetings().load(meeting).flatMap(MeetingStore.Trees::dueSince);
            run();
            seen.ifPresent(due -> database.meetings().settle(meeting, due));
            return Optional.empty();
        }

        @Override
        public Optional<Instant> backfill(String id) {
            run();
            return Optional.empty();
        }

        @Override
        public void sweep() {}

        private void run() {
            mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            begun.release();
            gate.acquireUninterruptibly();
            atOnce.decrementAndGet();
        }
    }
}
