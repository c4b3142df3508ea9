package io.calrelay.store;

import java.time.Instant;
import java.util.Collection;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The table {@code outbox_row}: rows that were named to us and not seen yet, and rows seen lately. */
final class AwaitedRows {
    private AwaitedRows() {}

    static void add(Transactions transactions, Collection<Long> rows, Instant at) {
        keep(transactions, rows, at, """
                INSERT IGNORE INTO outbox_row (outbox_row, seen, at) VALUES (:row, FALSE, :at)
                """);
    }

    static void seen(Transactions transactions, Collection<Long> rows, Instant at) {
        keep(transactions, rows, at, """
                INSERT INTO outbox_row (outbox_row, seen, at) VALUES (:row, TRUE, :at)
                ON DUPLICATE KEY UPDATE seen = TRUE, at = VALUES(at)
                """);
    }

    private static void keep(Transactions transactions, Collection<Long> rows, Instant at, String sql) {
        if (rows.isEmpty()) {
            return;
        }
        transactions.inOne(handle -> {
            PreparedBatch batch = handle.prepareBatch(sql);
            rows.stream()
                    .sorted()
                    .forEach(row -> batch.bind("row", row)
                            .bind("at", EpochMicros.of(at))
                            .add());
            return batch.execute();
        });
    }
}
