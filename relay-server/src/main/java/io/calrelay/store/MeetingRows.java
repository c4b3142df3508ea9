package io.calrelay.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.model.Meeting;
import io.calrelay.model.MeetingId;
import io.calrelay.ports.MeetingStore.Sighting;
import io.calrelay.store.ContentCipher.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The table {@code meeting}, but for what makes meetings due. */
record MeetingRows(SealedJson sealed) {
    /** A meeting with the latest reason to plan it. */
    record Found(Meeting meeting, Optional<Instant> dueMark) {}

    /** Makes the meetings that are new and marks those due that have to be. In order of id, so that few wait for each other. */
    void see(Handle handle, Collection<Sighting> sightings, Instant at) {
        Map<String, Boolean> due = new TreeMap<>();
        sightings.forEach(sighting -> due.merge(sighting.meeting().value(), sighting.due(), Boolean::logicalOr));
        long micros = EpochMicros.of(at);
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO meeting (meeting_id, state, due_since, due_mark, happened_at)
                VALUES (:meeting, 'LIVE', :due_since, :due_mark, :at)
                ON DUPLICATE KEY UPDATE
                    due_mark = IF(VALUES(due_since) IS NULL, due_mark, GREATEST(due_mark + 1, VALUES(due_mark))),
                    happened_at = IF(VALUES(due_since) IS NULL, happened_at, GREATEST(happened_at, VALUES(happened_at))),
                    due_since = COALESCE(due_since, VALUES(due_since))
                """);
        due.forEach((meeting, isDue) -> batch.bind("meeting", meeting)
                .bind("due_since", isDue ? micros : null)
                .bind("due_mark", isDue ? micros : 0)
                .bind("at", micros)
                .add());
        batch.execute();
    }

    /** Makes it what it is from now on. */
    void keep(Handle handle, Meeting meeting, long happenedAt) {
        ObjectNode content = Json.object();
        meeting.truth().ifPresent(truth -> content.set("truth", FieldsCodec.write(truth)));
        meeting.organizer().ifPresent(organizer -> content.set("organizer", FieldsCodec.write(organizer)));
        handle.createUpdate("""
                        INSERT INTO meeting (meeting_id, state, content, due_mark, happened_at)
                        VALUES (:meeting, :state, :content, 0, :at)
                        ON DUPLICATE KEY UPDATE
                            state = VALUES(state),
                            content = VALUES(content),
                            happened_at = GREATEST(happened_at, VALUES(happened_at))
                        """)
                .bind("meeting", meeting.id().value())
                .bind("state", meeting.state().name())
                .bind("content", sealed.seal(place(meeting.id().value()), content))
                .bind("at", happenedAt)
                .execute();
    }

    Optional<Found> find(Handle handle, MeetingId meeting) {
        return handle.createQuery("""
                        SELECT meeting_id, state, content, IF(due_since IS NULL, NULL, due_mark) AS due_mark
                        FROM meeting
                        WHERE meeting_id = :meeting
                        """)
                .bind("meeting", meeting.value())
                .map((row, context) ->
                        new Found(meeting(row), EpochMicros.toInstant(row.getObject("due_mark", Long.class))))
                .findOne();
    }

    List<Meeting> newest(Handle handle, int limit) {
        return handle.createQuery("""
                        SELECT meeting_id, state, content
                        FROM meeting
                        ORDER BY happened_at DESC, meeting_id
                        LIMIT :limit
                        """)
                .bind("limit", limit)
                .map((row, context) -> meeting(row))
                .list();
    }

    List<Meeting> of(Handle handle, Collection<MeetingId> meetings) {
        List<Meeting> found = new ArrayList<>();
        for (List<String> ids : Chunks.of(meetings, MeetingId::value)) {
            handle.createQuery("SELECT meeting_id, state, content FROM meeting WHERE meeting_id IN (<ids>)")
                    .bindList("ids", ids)
                    .map((row, context) -> meeting(row))
                    .forEach(found::add);
        }
        return found;
    }

    private Meeting meeting(ResultSet row) throws SQLException {
        String id = row.getString("meeting_id");
        byte[] content = row.getBytes("content");
        MeetingId meeting = new MeetingId(id);
        Meeting.State state = Meeting.State.valueOf(row.getString("state"));
        if (content == null) {
            return new Meeting(meeting, state, Optional.empty(), Optional.empty());
        }
        var json = sealed.open(place(id), content);
        return new Meeting(
                meeting,
                state,
                Json.read(json, "truth", FieldsCodec::readFields),
                Json.read(json, "organizer", FieldsCodec::readOrganizer));
    }

    private static Place place(String meeting) {
        return new Place("meeting", meeting);
    }
}
