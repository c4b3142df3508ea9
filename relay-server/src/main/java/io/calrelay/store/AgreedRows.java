package io.calrelay.store;

import io.calrelay.model.Agreed;
import io.calrelay.model.EventId;
import io.calrelay.model.MeetingId;
import io.calrelay.model.Side;
import io.calrelay.ports.MeetingStore.Known;
import io.calrelay.store.ContentCipher.Place;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** The table {@code agreed}: what each side of a meeting agreed to last. */
record AgreedRows(SealedJson sealed) {
    void keep(Handle handle, MeetingId meeting, Agreed agreed) {
        String side = agreed.side().wireName();
        handle.createUpdate("""
                        INSERT INTO agreed (meeting_id, side, event_hash, version, covered_until, content)
                        VALUES (:meeting, :side, :hash, :version, :covered_until, :content)
                        ON DUPLICATE KEY UPDATE
                            event_hash = VALUES(event_hash),
                            version = VALUES(version),
                            covered_until = VALUES(covered_until),
                            content = VALUES(content)
                        """)
                .bind("meeting", meeting.value())
                .bind("side", side)
                .bind(
                        "hash",
                        agreed.event()
                                .map(event -> IdHash.of(event.value()).bytes())
                                .orElse(null))
                .bind("version", agreed.version().value())
                .bind(
                        "covered_until",
                        agreed.family().coveredUntil().map(EpochMicros::of).orElse(null))
                .bind("content", sealed.seal(place(meeting.value(), side), AgreedCodec.write(agreed)))
                .execute();
    }

    static void drop(Handle handle, MeetingId meeting, Side side) {
        handle.createUpdate("DELETE FROM agreed WHERE meeting_id = :meeting AND side = :side")
                .bind("meeting", meeting.value())
                .bind("side", side.wireName())
                .execute();
    }

    static List<MeetingId> coveredOnlyUntil(Handle handle, Instant moment, int limit) {
        return handle.createQuery("""
                        SELECT meeting_id FROM agreed
                        WHERE covered_until < :moment
                        ORDER BY covered_until, meeting_id
                        LIMIT :limit
                        """)
                .bind("moment", EpochMicros.of(moment))
                .bind("limit", limit)
                .map((row, context) -> new MeetingId(row.getString("meeting_id")))
                .list();
    }

    /** Completes what is known of a family's records by the versions that were agreed of them. */
    Map<EventId, Known> withPieces(Handle handle, Map<EventId, Known> known) {
        Map<EventId, Known> completed = new HashMap<>(known);
        known.values().stream()
                .filter(each -> each.agreed().isEmpty())
                .map(Known::meeting)
                .distinct()
                .flatMap(meeting -> of(handle, meeting).stream())
                .flatMap(agreed -> agreed.family().pieces().stream())
                .forEach(piece -> piece.event()
                        .ifPresent(event -> completed.computeIfPresent(
                                event, (id, each) -> new Known(each.meeting(), Optional.of(piece.version())))));
        return completed;
    }

    static Set<MeetingId> begun(Handle handle, Side side) {
        return handle.createQuery("SELECT meeting_id FROM agreed WHERE side = :side AND event_hash IS NULL")
                .bind("side", side.wireName())
                .map((row, context) -> new MeetingId(row.getString("meeting_id")))
                .set();
    }

    /** By side. */
    List<Agreed> of(Handle handle, MeetingId meeting) {
        return handle.createQuery("SELECT side, content FROM agreed WHERE meeting_id = :meeting ORDER BY side")
                .bind("meeting", meeting.value())
                .map((row, context) -> AgreedCodec.read(
                        sealed.open(place(meeting.value(), row.getString("side")), row.getBytes("content"))))
                .list();
    }

    private static Place place(String meeting, String side) {
        return new Place("agreed", meeting + '\n' + side);
    }
}
