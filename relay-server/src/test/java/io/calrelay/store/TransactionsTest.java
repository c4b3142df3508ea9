package io.calrelay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.calrelay.model.EventId;
import io.calrelay.model.MeetingId;
import io.calrelay.model.Observation;
import io.calrelay.model.Side;
import io.calrelay.ports.MeetingStore;
import io.calrelay.ports.MeetingStore.Sighting;
import io.calrelay.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransactionsTest {
    private static final int DEADLOCK = 1213;
    private static TestDatabase test;

    private final AtomicInteger tries = new AtomicInteger();

    @BeforeAll
    static void create() {
        test = TestDatabase.create();
    }

    @AfterAll
    static void drop() {
        test.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {DEADLOCK, 1205})
    void passingTrouble_isTriedAgain(int code) {
        assertThat(tryWithTrouble(code, 3)).isEqualTo(4);
    }

    @Test
    void troubleThatDoesNotPass_isThrownInTheEnd() {
        assertThatThrownBy(() -> tryWithTrouble(DEADLOCK, 100)).isInstanceOf(ConnectionException.class);
        assertThat(tries).hasValue(6);
    }

    @Test
    void otherTrouble_isThrownAtOnce() {
        assertThatThrownBy(() -> tryWithTrouble(1062, 100)).isInstanceOf(ConnectionException.class);
        assertThat(tries).hasValue(1);
    }

    private int tryWithTrouble(int code, int times) {
        return new Transactions(Jdbi.create(test.database().dataSource())).inOne(handle -> {
            if (tries.incrementAndGet() <= times) {
                throw new ConnectionException(new SQLException("trouble", "40001", code));
            }
            return tries.get();
        });
    }

    @Test
    void manyWhoWriteTheSameMeetingsInAnyOrder_allGetThrough() throws Exception {
        List<CompletableFuture<Void>> workers = IntStream.range(0, 4)
                .mapToObj(worker -> CompletableFuture.runAsync(() -> work(worker)))
                .toList();

        CompletableFuture.allOf(workers.toArray(CompletableFuture[]::new)).get(60, TimeUnit.SECONDS);

        assertThat(test.database().meetings().due(StoredMeetings.NOON, 1000)).hasSize(60);
    }

    /** Every worker reads a calendar of its own, in which all meetings are, and handles them meanwhile. */
    private static void work(int worker) {
        MeetingStore meetings = test.database().meetings();
        Random order = new Random(worker);
        Side side = Side.parse("google:worker" + worker + "@northwind.example");
        List<Integer> numbers = new ArrayList<>(IntStream.range(0, 60).boxed().toList());
        for (int round = 0; round < 5; round++) {
            Collections.shuffle(numbers, order);
            meetings.record(
                    side, numbers.stream().map(number -> sighting(number)).toList(), StoredMeetings.NOON);
            List<MeetingId> some =
                    numbers.stream().limit(20).map(StoredMeetings::id).toList();
            meetings.settle(some.get(0), StoredMeetings.NOON);
            meetings.markDue(some, StoredMeetings.NOON);
        }
    }

    private static Sighting sighting(int number) {
        Observation observation = new Observation.NotVisible(new EventId("event-" + number), StoredMeetings.NOON);
        return new Sighting(StoredMeetings.id(number), observation, true);
    }
}
