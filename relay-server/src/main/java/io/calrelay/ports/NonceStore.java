package io.calrelay.ports;

import java.time.Instant;

/** Remembers the nonces of signed messages, over all nodes. Thread-safe. */
public interface NonceStore {
    /** @return whether the nonce is new; it is remembered from now on */
    boolean use(String nonce, Instant at);

    void forgetBefore(Instant moment);
}
