package io.calrelay.store;

import io.calrelay.model.MeetingId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * What makes meetings due: the columns {@code due_since} (the first reason, which gives the order), {@code due_mark} (the
 * latest reason, by which a look is told from what came after it) and the pause after failures.
 */
final class DueMarks {
    private DueMarks() {}

    static void mark(Handle handle, Collection<MeetingId> meetings, Instant at) {
        if (meetings.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("""
                UPDATE meeting
                SET due_mark = GREATEST(due_mark + 1, :at), due_since = COALESCE(due_since, :at)
                WHERE meeting_id = :meeting
                """);
        meetings.stream()
                .map(MeetingId::value)
                .distinct()
                .sorted()
                .forEach(meeting -> batch.bind("meeting", meeting)
                        .bind("at", EpochMicros.of(at))
                        .add());
        batch.execute();
    }

    static boolean settle(Handle handle, MeetingId meeting, Instant seenDue) {
        handle.createUpdate("""
                        UPDATE meeting
                        SET failures = 0, retry_at = NULL, problem = NULL,
                            due_since = IF(due_mark <= :seen, NULL, due_since)
                        WHERE meeting_id = :meeting
                        """)
                .bind("meeting", meeting.value())
                .bind("seen", EpochMicros.of(seenDue))
                .execute();
        return !isDue(handle, meeting);
    }

    /** A failure is a reason for another try, so the meeting is due whether it was before or not. */
    static void postpone(Handle handle, MeetingId meeting, Failure failure) {
        handle.createUpdate("""
                        UPDATE meeting
                        SET failures = :failures, retry_at = :retry_at, problem = :problem,
                            due_mark = IF(due_since IS NULL, GREATEST(due_mark + 1, :retry_at), due_mark),
                            due_since = COALESCE(due_since, :retry_at)
                        WHERE meeting_id = :meeting
                        """)
                .bind("meeting", meeting.value())
                .bind("failures", failure.inARow())
                .bind("retry_at", EpochMicros.of(failure.retryAt()))
                .bind("problem", failure.problem())
                .execute();
    }

    record Failure(int inARow, Instant retryAt, String problem) {}

    static int failures(Handle handle, MeetingId meeting) {
        return handle.createQuery("SELECT failures FROM meeting WHERE meeting_id = :meeting")
                .bind("meeting", meeting.value())
                .mapTo(int.class)
                .findOne()
                .orElse(0);
    }

    static boolean isDue(Handle handle, MeetingId meeting) {
        return handle.createQuery("""
                        SELECT COUNT(*) > 0 FROM meeting WHERE meeting_id = :meeting AND due_since IS NOT NULL
                        """)
                .bind("meeting", meeting.value())
                .mapTo(boolean.class)
                .one();
    }

    static int count(Handle handle, Instant now) {
        return handle.createQuery("""
                        SELECT COUNT(*)
                        FROM meeting
                        WHERE due_since IS NOT NULL AND (retry_at IS NULL OR retry_at <= :now)
                        """)
                .bind("now", EpochMicros.of(now))
                .mapTo(int.class)
                .one();
    }

    static List<MeetingId> due(Handle handle, Instant now, int limit) {
        return handle.createQuery("""
                        SELECT meeting_id
                        FROM meeting
                        WHERE due_since IS NOT NULL AND (retry_at IS NULL OR retry_at <= :now)
                        ORDER BY due_since, meeting_id
                        LIMIT :limit
                        """)
                .bind("now", EpochMicros.of(now))
                .bind("limit", limit)
                .map((row, context) -> new MeetingId(row.getString("meeting_id")))
                .list();
    }
}
