package io.calrelay.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.calrelay.model.EmailAddress;
import io.calrelay.model.EventId;
import io.calrelay.model.Observation;
import io.calrelay.model.Version;
import io.calrelay.ports.NetSuiteGateway;
import io.calrelay.ports.Reply;
import io.calrelay.sync.Acknowledgements;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many writers, few calls. */
@Timeout(20)
class NetSuiteBatcherTest {
    private final Acknowledgements acknowledgements = new Acknowledgements();
    private final Calls calls = new Calls();
    private final ExecutorService writers = Executors.newCachedThreadPool();
    private final NetSuiteBatcher batcher = new NetSuiteBatcher(calls, acknowledgements, 1);

    @Test
    void everybodyWhoWaits_goesWithTheNextCallAndGetsTheirOwnReply() throws Exception {
        List<CompletableFuture<Reply<Observation>>> replies = whileACallIsUnderWay(30);

        for (int each = 0; each < replies.size(); each++) {
            assertThat(replies.get(each).get().whenDone().map(Observation::event))
                    .hasValue(new EventId("event-" + each));
        }
        assertThat(calls.sizes).containsExactly(1, 30);
    }

    @Test
    void moreThanFifty_takeMoreCalls() throws Exception {
        List<CompletableFuture<Reply<Observation>>> replies = whileACallIsUnderWay(70);

        CompletableFuture.allOf(replies.toArray(CompletableFuture[]::new)).get();
        assertThat(calls.sizes).allMatch(size -> size <= 50).contains(50);
        assertThat(calls.sizes.stream().mapToInt(Integer::intValue).sum()).isEqualTo(71);
    }

    @Test
    void failedCall_isEverybodysReplyAndGivesTheAcknowledgementsBack() throws Exception {
        acknowledgements.add(List.of(7L, 8L));
        calls.answer = write -> new Reply.Later<>(Optional.empty(), "no answer");

        assertThat(write("event")).isInstanceOf(Reply.Later.class);

        assertThat(calls.acknowledged).containsExactly(7L, 8L);
        assertThat(acknowledgements.take()).containsExactly(7L, 8L);
    }

    @Test
    void brokenCall_isToldToItsWritersAndTheNextOneWorks() {
        acknowledgements.add(List.of(7L));
        calls.answer = write -> {
            throw new IllegalStateException("unreadable");
        };
        assertThatThrownBy(() -> write("event"))
                .isInstanceOf(CompletionException.class)
                .hasRootCauseMessage("unreadable");

        calls.answer = Calls::gone;
        assertThat(write("event")).isInstanceOf(Reply.Done.class);
        assertThat(calls.acknowledged).containsExactly(7L, 7L);
        assertThat(acknowledgements.take()).isEmpty();
    }

    @Test
    void writeAfterTheEnd_isAnswered() {
        batcher.close();

        assertThat(write("event")).isInstanceOf(Reply.Later.class);
    }

    @AfterEach
    void close() {
        calls.gate.release(1_000);
        batcher.close();
        writers.shutdownNow();
    }

    /** One write holds the only line; so many others queue behind it before it is let go. */
    private List<CompletableFuture<Reply<Observation>>> whileACallIsUnderWay(int others) throws Exception {
        calls.gate.drainPermits();
        CompletableFuture<Reply<Observation>> first = writing("first");
        assertThat(calls.begun.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
        List<CompletableFuture<Reply<Observation>>> replies = new ArrayList<>();
        for (int each = 0; each < others; each++) {
            replies.add(writing("event-" + each));
        }
        while (batcher.waiting() < others) {
            Thread.onSpinWait();
        }
        calls.gate.release(1_000);
        first.get();
        return replies;
    }

    private CompletableFuture<Reply<Observation>> writing(String event) {
        return CompletableFuture.supplyAsync(() -> write(event), writers);
    }

    private Reply<Observation> write(String event) {
        return batcher.write(List.of(delete(event))).get(0);
    }

    private static NetSuiteGateway.Write delete(String event) {
        return new NetSuiteGateway.Write.Delete(new EventId(event), new Version("1"));
    }

    /** NetSuite, which answers when the gate is open. */
    private static final class Calls implements NetSuiteGateway {
        final List<Integer> sizes = new CopyOnWriteArrayList<>();
        final List<Long> acknowledged = new CopyOnWriteArrayList<>();
        final Semaphore begun = new Semaphore(0);
        final Semaphore gate = new Semaphore(1_000);
        volatile Function<Write, Reply<Observation>> answer = Calls::gone;

        @Override
        public List<Reply<Observation>> write(List<Write> writes, List<Long> acknowledge) {
            sizes.add(writes.size());
            acknowledged.addAll(acknowledge);
            begun.release();
            gate.acquireUninterruptibly();
            return writes.stream().map(answer).toList();
        }

        static Reply<Observation> gone(Write write) {
            return new Reply.Done<>(new Observation.Gone(((Write.Delete) write).event(), Instant.EPOCH));
        }

        @Override
        public Reply<Changes> changes(List<Long> acknowledge, List<EventId> look) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Reply<List<Listed>> inventory() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Reply<Probe> probe() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Reply<Account> account(List<EmailAddress> employees) {
            throw new UnsupportedOperationException();
        }
    }
}
