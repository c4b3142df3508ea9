package io.calrelay.store;

import io.calrelay.model.Cursor;
import io.calrelay.model.Side;
import io.calrelay.ports.CalendarGateway.Window;
import io.calrelay.ports.ReadingStore.Reading;
import io.calrelay.ports.ReadingStore.Success;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The table {@code reading}. */
final class ReadingRows {
    private static final String SELECT = """
            SELECT side, next_cursor, window_start, window_end, IF(due_since IS NULL, NULL, due_mark) AS due_mark,
                last_read, last_complete, failures, retry_at, problem
            FROM reading
            """;

    private ReadingRows() {}

    static Optional<Reading> find(Handle handle, Side side) {
        return handle.createQuery(SELECT + "WHERE side = :side")
                .bind("side", side.wireName())
                .map((row, context) -> reading(row))
                .findOne();
    }

    static List<Reading> all(Handle handle) {
        return handle.createQuery(SELECT + "ORDER BY side")
                .map((row, context) -> reading(row))
                .list();
    }

    static void succeeded(Handle handle, Success success, Instant seenDue) {
        handle.createUpdate("""
                        UPDATE reading
                        SET next_cursor = :cursor, window_start = :window_start, window_end = :window_end,
                            last_read = :at, last_complete = IF(:complete, :at, last_complete),
                            failures = 0, retry_at = NULL, problem = NULL,
                            due_since = IF(due_mark <= :seen, NULL, due_since)
                        WHERE side = :side
                        """)
                .bind("side", success.side().wireName())
                .bind("cursor", success.cursor().map(Cursor::value).orElse(null))
                .bind(
                        "window_start",
                        success.window()
                                .map(window -> EpochMicros.of(window.start()))
                                .orElse(null))
                .bind(
                        "window_end",
                        success.window()
                                .map(window -> EpochMicros.of(window.end()))
                                .orElse(null))
                .bind("at", EpochMicros.of(success.at()))
                .bind("complete", success.complete())
                .bind("seen", EpochMicros.of(seenDue))
                .execute();
    }

    private static Reading reading(ResultSet row) throws SQLException {
        Optional<Instant> start = moment(row, "window_start");
        Optional<Instant> end = moment(row, "window_end");
        return new Reading(
                Side.parse(row.getString("side")),
                Optional.ofNullable(row.getString("next_cursor")).map(Cursor::new),
                start.flatMap(from -> end.map(to -> new Window(from, to))),
                moment(row, "due_mark"),
                moment(row, "last_read"),
                moment(row, "last_complete"),
                row.getInt("failures"),
                moment(row, "retry_at"),
                Optional.ofNullable(row.getString("problem")));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return EpochMicros.toInstant(row.getObject(column, Long.class));
    }
}
