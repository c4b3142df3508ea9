package io.calrelay.testing;

import io.calrelay.ports.NonceStore;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The nonce store in memory. Thread-safe. */
public final class MemoryNonceStore implements NonceStore {
    private final Map<String, Instant> used = new HashMap<>();

    MemoryNonceStore() {}

    @Override
    public synchronized boolean use(String nonce, Instant at) {
        return used.putIfAbsent(nonce, Micros.cut(at)) == null;
    }

    @Override
    public synchronized void forgetBefore(Instant moment) {
        used.values().removeIf(at -> at.isBefore(Micros.cut(moment)));
    }
}
