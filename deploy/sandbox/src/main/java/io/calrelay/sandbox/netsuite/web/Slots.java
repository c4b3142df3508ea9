package io.calrelay.sandbox.netsuite.web;

import io.calrelay.sandbox.world.Verified;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/** The account's concurrency limit for integration calls, and how slowly it answers them. Thread-safe. */
@Verified(on = "2026-11", source = "netsuite.md 3.11: per account, shared by RESTlets and REST")
public final class Slots {
    private final Semaphore free;
    private volatile Duration perCall = Duration.ZERO;
    private volatile Duration perRecord = Duration.ZERO;

    public Slots(int concurrency) {
        this.free = new Semaphore(concurrency);
    }

    public void pace(Duration call, Duration record) {
        perCall = call;
        perRecord = record;
    }

    boolean enter() {
        return free.tryAcquire();
    }

    /** Keeps the slot as long as the real account would have worked on the call. */
    void leave(long records) {
        try {
            long millis = perCall.toMillis() + records * perRecord.toMillis();
            if (millis > 0) {
                Thread.sleep(millis);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            free.release();
        }
    }
}
