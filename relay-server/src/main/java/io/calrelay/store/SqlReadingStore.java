package io.calrelay.store;

import io.calrelay.model.Side;
import io.calrelay.ports.ReadingStore;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** How far each side was read, in MariaDB. */
record SqlReadingStore(Transactions transactions) implements ReadingStore {
    @Override
    public Optional<Reading> find(Side side) {
        return transactions.alone(handle -> ReadingRows.find(handle, side));
    }

    @Override
    public List<Reading> all() {
        return transactions.alone(ReadingRows::all);
    }

    @Override
    public void open(Side side, Instant at) {
        update("""
                INSERT INTO reading (side, due_since, due_mark)
                VALUES (:side, :at, :at)
                ON DUPLICATE KEY UPDATE side = side
                """, side, at);
    }

    @Override
    public void close(Side side) {
        transactions.alone(handle -> handle.createUpdate("DELETE FROM reading WHERE side = :side")
                .bind("side", side.wireName())
                .execute());
    }

    @Override
    public void markDue(Side side, Instant at) {
        update("""
                UPDATE reading
                SET due_mark = GREATEST(due_mark + 1, :at), due_since = COALESCE(due_since, :at)
                WHERE side = :side
                """, side, at);
    }

    @Override
    public boolean succeeded(Success success, Instant seenDue) {
        return transactions.inOne(handle -> {
            ReadingRows.succeeded(handle, success, seenDue);
            return handle.createQuery("""
                            SELECT COUNT(*) = 0
                            FROM reading
                            WHERE side = :side AND due_since IS NOT NULL
                            """)
                    .bind("side", success.side().wireName())
                    .mapTo(boolean.class)
                    .one();
        });
    }

    @Override
    public void failed(Side side, String problem, Instant retryAt) {
        transactions.alone(handle -> handle.createUpdate("""
                        UPDATE reading
                        SET failures = failures + 1, problem = :problem, retry_at = :retry_at,
                            due_mark = IF(due_since IS NULL, GREATEST(due_mark + 1, :retry_at), due_mark),
                            due_since = COALESCE(due_since, :retry_at)
                        WHERE side = :side
                        """)
                .bind("side", side.wireName())
                .bind("problem", problem)
                .bind("retry_at", EpochMicros.of(retryAt))
                .execute());
    }

    @Override
    public void dropCursor(Side side) {
        transactions.alone(
                handle -> handle.createUpdate("""
                        UPDATE reading
                        SET next_cursor = NULL, window_start = NULL, window_end = NULL
                        WHERE side = :side
                        """).bind("side", side.wireName()).execute());
    }

    @Override
    public List<Long> awaitedRows() {
        return transactions.alone(
                handle -> handle.createQuery("SELECT outbox_row FROM outbox_row WHERE NOT seen ORDER BY outbox_row")
                        .mapTo(Long.class)
                        .list());
    }

    @Override
    public void awaitRows(Collection<Long> rows, Instant at) {
        AwaitedRows.add(transactions, rows, at);
    }

    @Override
    public void rowsSeen(Collection<Long> rows, Instant at) {
        AwaitedRows.seen(transactions, rows, at);
    }

    @Override
    public void forgetRowsBefore(Instant moment) {
        transactions.alone(handle -> handle.createUpdate("DELETE FROM outbox_row WHERE at < :moment")
                .bind("moment", EpochMicros.of(moment))
                .execute());
    }

    private void update(String sql, Side side, Instant at) {
        transactions.alone(handle -> handle.createUpdate(sql)
                .bind("side", side.wireName())
                .bind("at", EpochMicros.of(at))
                .execute());
    }
}
