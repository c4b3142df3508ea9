package io.calrelay.store;

import io.calrelay.store.ContentCipher.Place;
import java.nio.charset.StandardCharsets;

/** Notices at start that the content key is not the one that the database was written with. */
record KeyProof(Transactions transactions, ContentCipher cipher) {
    private static final Place PLACE = new Place("content_key", "1");
    private static final byte[] KNOWN = "calrelay".getBytes(StandardCharsets.US_ASCII);

    void check() {
        byte[] stored = transactions.inOne(handle -> {
            handle.createUpdate("INSERT IGNORE INTO content_key (content_key_id, content) VALUES (1, :content)")
                    .bind("content", cipher.seal(PLACE, KNOWN))
                    .execute();
            return handle.createQuery("SELECT content FROM content_key WHERE content_key_id = 1")
                    .map((row, context) -> row.getBytes("content"))
                    .one();
        });
        cipher.open(PLACE, stored);
    }
}
