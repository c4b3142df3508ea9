package io.calrelay.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The table {@code awaited_row}: outbox rows that were named to us and not seen yet. */
final class AwaitedRows {
    private AwaitedRows() {}

    static void add(Transactions transactions, Collection<Long> rows, Instant at) {
        if (rows.isEmpty()) {
            return;
        }
        transactions.inOne(handle -> {
            PreparedBatch batch = handle.prepareBatch(
                    "INSERT IGNORE INTO awaited_row (outbox_row, awaited_since) VALUES (:row, :at)");
            rows.stream()
                    .sorted()
                    .forEach(row -> batch.bind("row", row)
                            .bind("at", EpochMicros.of(at))
                            .add());
            return batch.execute();
        });
    }

    static void remove(Transactions transactions, Collection<Long> rows) {
        if (rows.isEmpty()) {
            return;
        }
        transactions.inOne(handle -> {
            for (List<Long> chunk : Chunks.of(rows, row -> row)) {
                handle.createUpdate("DELETE FROM awaited_row WHERE outbox_row IN (<rows>)")
                        .bindList("rows", chunk)
                        .execute();
            }
            return rows;
        });
    }
}
