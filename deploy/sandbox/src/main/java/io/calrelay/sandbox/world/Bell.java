package io.calrelay.sandbox.world;

import java.time.Duration;

/** Lets some wait until others ring. Thread-safe. */
public final class Bell {
    private long rung;

    public synchronized void ring() {
        rung++;
        notifyAll();
    }

    /** Returns when it rings the next time, at the latest after that long. */
    public synchronized void awaitRing(Duration atMost) throws InterruptedException {
        long before = rung;
        long until = System.nanoTime() + atMost.toNanos();
        long left = atMost.toMillis();
        while (rung == before && left > 0) {
            wait(left);
            left = (until - System.nanoTime()) / 1_000_000;
        }
    }
}
