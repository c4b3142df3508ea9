package io.calrelay.tasks;

import io.calrelay.model.Observation;
import io.calrelay.ports.NetSuiteGateway;
import io.calrelay.ports.NetSuiteWriter;
import io.calrelay.ports.Reply;
import io.calrelay.sync.Acknowledgements;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Puts the writes of many meetings into few RESTlet calls: what is waiting when a call can begin goes with it, and a call
 * waits a moment for company as long as company keeps arriving (design.md rule 15). Thread-safe.
 */
public final class NetSuiteBatcher implements NetSuiteWriter, AutoCloseable {
    private static final int MOST_PER_CALL = 50;
    private static final long GAP_MS = 4;
    private static final long MOST_WAITED_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private record Waiting(NetSuiteGateway.Write write, CompletableFuture<Reply<Observation>> reply) {}

    private final NetSuiteGateway netsuite;
    private final Acknowledgements acknowledgements;
    private final BlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>();
    private final ExecutorService senders;
    private volatile boolean closed;

    /** @param inFlight how many calls may be under way at once */
    public NetSuiteBatcher(NetSuiteGateway netsuite, Acknowledgements acknowledgements, int inFlight) {
        this.netsuite = netsuite;
        this.acknowledgements = acknowledgements;
        this.senders = Executors.newFixedThreadPool(inFlight, task -> {
            Thread thread = new Thread(task, "netsuite-batcher");
            thread.setDaemon(true);
            return thread;
        });
        for (int sender = 0; sender < inFlight; sender++) {
            senders.execute(this::sendForever);
        }
    }

    @Override
    public List<Reply<Observation>> write(List<NetSuiteGateway.Write> writes) {
        List<Waiting> own = writes.stream()
                .map(write -> new Waiting(write, new CompletableFuture<>()))
                .toList();
        waiting.addAll(own);
        if (closed) {
            turnAway();
        }
        return own.stream().map(each -> each.reply().join()).toList();
    }

    /** How many writes no call has taken yet. */
    int waiting() {
        return waiting.size();
    }

    @Override
    public void close() {
        closed = true;
        senders.shutdownNow();
        turnAway();
    }

    private void turnAway() {
        List<Waiting> left = new ArrayList<>();
        waiting.drainTo(left);
        left.forEach(each -> each.reply().complete(new Reply.Later<>(Optional.empty(), "the relay is stopping")));
    }

    private void sendForever() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                List<Waiting> batch = new ArrayList<>(List.of(waiting.take()));
                try {
                    gather(batch);
                } catch (InterruptedException stopping) {
                    waiting.addAll(batch);
                    turnAway();
                    throw stopping;
                }
                send(batch);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void gather(List<Waiting> batch) throws InterruptedException {
        long begun = System.nanoTime();
        boolean company = true;
        while (company && batch.size() < MOST_PER_CALL && System.nanoTime() - begun < MOST_WAITED_NANOS) {
            waiting.drainTo(batch, MOST_PER_CALL - batch.size());
            Waiting next = batch.size() < MOST_PER_CALL ? waiting.poll(GAP_MS, TimeUnit.MILLISECONDS) : null;
            company = next != null;
            if (next != null) {
                batch.add(next);
            }
        }
    }

    private void send(List<Waiting> batch) {
        List<Long> acknowledge = acknowledgements.take();
        try {
            List<NetSuiteGateway.Write> writes =
                    batch.stream().map(Waiting::write).toList();
            List<Reply<Observation>> replies = netsuite.write(writes, acknowledge);
            if (replies.stream().noneMatch(Reply.Done.class::isInstance)) {
                acknowledgements.add(acknowledge);
            }
            for (int each = 0; each < batch.size(); each++) {
                batch.get(each).reply().complete(replies.get(each));
            }
        } catch (RuntimeException failed) {
            acknowledgements.add(acknowledge);
            batch.forEach(each -> each.reply().completeExceptionally(failed));
        }
    }
}
