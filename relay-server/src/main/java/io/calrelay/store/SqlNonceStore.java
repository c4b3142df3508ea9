package io.calrelay.store;

import io.calrelay.ports.NonceStore;
import java.time.Instant;

/** Used nonces in MariaDB. */
record SqlNonceStore(Transactions transactions) implements NonceStore {
    @Override
    public boolean use(String nonce, Instant at) {
        return transactions.alone(
                handle -> handle.createUpdate("INSERT IGNORE INTO nonce (nonce_hash, used_at) VALUES (:hash, :at)")
                                .bind("hash", IdHash.of(nonce).bytes())
                                .bind("at", EpochMicros.of(at))
                                .execute()
                        == 1);
    }

    @Override
    public void forgetBefore(Instant moment) {
        transactions.alone(handle -> handle.createUpdate("DELETE FROM nonce WHERE used_at < :moment")
                .bind("moment", EpochMicros.of(moment))
                .execute());
    }
}
