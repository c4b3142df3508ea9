package io.calrelay.store;

import io.calrelay.model.MeetingId;
import io.calrelay.model.Side;
import io.calrelay.ports.EndingStore;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Which side's deletions ended meetings, in MariaDB. */
record SqlEndingStore(Transactions transactions) implements EndingStore {
    private static final String PENDING = """
            FROM agreed
            JOIN observation ON observation.event_hash = agreed.event_hash AND observation.side = agreed.side
            JOIN meeting ON meeting.meeting_id = agreed.meeting_id
            WHERE agreed.side = :side AND observation.kind = 'gone' AND meeting.state = 'LIVE'
            """;

    @Override
    public void ended(MeetingId meeting, Side side, Instant at) {
        transactions.alone(handle -> handle.createUpdate("""
                        INSERT INTO ending (meeting_id, side, ended_at)
                        VALUES (:meeting, :side, :at)
                        ON DUPLICATE KEY UPDATE side = VALUES(side), ended_at = VALUES(ended_at)
                        """)
                .bind("meeting", meeting.value())
                .bind("side", side.wireName())
                .bind("at", EpochMicros.of(at))
                .execute());
    }

    @Override
    public Extent extent(Side side, Instant since) {
        return transactions.inOneSnapshot(handle -> new Extent(
                handle.createQuery("SELECT COUNT(*) FROM ending WHERE side = :side AND ended_at >= :since")
                        .bind("side", side.wireName())
                        .bind("since", EpochMicros.of(since))
                        .mapTo(int.class)
                        .one(),
                count(handle, "SELECT COUNT(*) " + PENDING, side),
                count(handle, "SELECT COUNT(*) FROM observation WHERE side = :side AND kind = 'present'", side)));
    }

    private static int count(Handle handle, String query, Side side) {
        return handle.createQuery(query)
                .bind("side", side.wireName())
                .mapTo(int.class)
                .one();
    }

    @Override
    public List<MeetingId> pending(Side side) {
        return transactions.alone(
                handle -> handle.createQuery("SELECT agreed.meeting_id " + PENDING + "ORDER BY agreed.meeting_id")
                        .bind("side", side.wireName())
                        .map((row, context) -> new MeetingId(row.getString("meeting_id")))
                        .list());
    }
}
