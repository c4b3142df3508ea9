package io.calrelay.store;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.model.MeetingId;
import io.calrelay.ports.HistoryStore.Entry;
import io.calrelay.ports.HistoryStore.Kept;
import io.calrelay.store.ContentCipher.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The table {@code history}. */
record HistoryRows(SealedJson sealed) {
    /** A kept entry with its number within the meeting, which its content is sealed for. */
    record Found(Kept kept, int number) {}

    /** The caller has locked the meetings' rows, so that nobody counts their entries at the same time. */
    List<Long> add(Handle handle, List<Entry> entries) {
        List<Long> ids = new ArrayList<>();
        for (Entry entry : entries) {
            int number = nextNumber(handle, entry.meeting());
            ids.add(handle.createUpdate("""
                            INSERT INTO history (meeting_id, entry_number, happened_at, content)
                            VALUES (:meeting, :number, :at, :content)
                            """)
                    .bind("meeting", entry.meeting().value())
                    .bind("number", number)
                    .bind("at", EpochMicros.of(entry.at()))
                    .bind("content", seal(entry, number))
                    .executeAndReturnGeneratedKeys("history_id")
                    .mapTo(Long.class)
                    .one());
        }
        return ids;
    }

    private static int nextNumber(Handle handle, MeetingId meeting) {
        return handle.createQuery("SELECT COALESCE(MAX(entry_number), 0) + 1 FROM history WHERE meeting_id = :meeting")
                .bind("meeting", meeting.value())
                .mapTo(int.class)
                .one();
    }

    /** Oldest first. */
    List<Kept> of(Handle handle, MeetingId meeting) {
        return handle.createQuery("""
                        SELECT history_id, meeting_id, entry_number, happened_at, content
                        FROM history
                        WHERE meeting_id = :meeting
                        ORDER BY happened_at, entry_number
                        """)
                .bind("meeting", meeting.value())
                .map((row, context) -> found(row).kept())
                .list();
    }

    Optional<Found> lock(Handle handle, long id) {
        return handle.createQuery("""
                        SELECT history_id, meeting_id, entry_number, happened_at, content
                        FROM history
                        WHERE history_id = :id
                        FOR UPDATE
                        """)
                .bind("id", id)
                .map((row, context) -> found(row))
                .findOne();
    }

    void replace(Handle handle, Found found) {
        handle.createUpdate("UPDATE history SET content = :content WHERE history_id = :id")
                .bind("id", found.kept().id())
                .bind("content", seal(found.kept().entry(), found.number()))
                .execute();
    }

    private byte[] seal(Entry entry, int number) {
        return sealed.seal(
                place(entry.meeting().value(), number),
                Json.object()
                        .put("seen", entry.seen())
                        .put("decided", entry.decided())
                        .put("why", entry.why())
                        .put("outcome", entry.outcome()));
    }

    private Found found(ResultSet row) throws SQLException {
        String meeting = row.getString("meeting_id");
        int number = row.getInt("entry_number");
        JsonNode content = sealed.open(place(meeting, number), row.getBytes("content"));
        Entry entry = new Entry(
                new MeetingId(meeting),
                EpochMicros.toInstant(row.getLong("happened_at")),
                Json.text(content, "seen"),
                Json.text(content, "decided"),
                Json.text(content, "why"),
                Json.text(content, "outcome"));
        return new Found(new Kept(row.getLong("history_id"), entry), number);
    }

    private static Place place(String meeting, int number) {
        return new Place("history", meeting + '\n' + number);
    }
}
