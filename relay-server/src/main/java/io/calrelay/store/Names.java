package io.calrelay.store;

import io.calrelay.model.EventId;
import io.calrelay.model.ICalUid;
import io.calrelay.model.MeetingId;
import io.calrelay.model.Side;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Which meetings an event id or UID belongs to. */
final class Names {
    private Names() {}

    /** On any side. */
    static List<MeetingId> of(Handle handle, String eventIdOrUid) {
        return handle.createQuery("""
                        SELECT meeting_id FROM observation WHERE event_hash = :hash
                        UNION
                        SELECT meeting_id FROM meeting_uid WHERE uid_hash = :hash
                        ORDER BY meeting_id
                        """)
                .bind("hash", IdHash.of(eventIdOrUid).bytes())
                .map((row, context) -> new MeetingId(row.getString("meeting_id")))
                .list();
    }

    /** The owners of that event on that side and of that UID; none, one or, if they disagree, two. */
    static List<MeetingId> of(Handle handle, EventId event, Side side, Optional<ICalUid> uid) {
        return handle.createQuery("""
                        SELECT meeting_id FROM observation WHERE event_hash = :event AND side = :side
                        UNION
                        SELECT meeting_id FROM meeting_uid WHERE uid_hash = :uid
                        """)
                .bind("event", IdHash.of(event.value()).bytes())
                .bind("side", side.wireName())
                .bind("uid", uid.map(value -> IdHash.of(value.value()).bytes()).orElse(null))
                .map((row, context) -> new MeetingId(row.getString("meeting_id")))
                .list();
    }
}
