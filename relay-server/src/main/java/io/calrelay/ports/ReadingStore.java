package io.calrelay.ports;

import io.calrelay.model.Cursor;
import io.calrelay.model.Side;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** How far each side has been read, and whether there is reason to read on. Thread-safe; each method is one transaction. */
public interface ReadingStore {
    /**
     * @param cursor where the next read goes on; empty before the first complete read
     * @param window the window the cursor is bound to; empty before the first complete read and for NetSuite
     * @param dueSince the latest reason to read, for {@link #succeeded}; grows with every reason, by a microsecond if the
     *     clock did not; empty if there is none
     * @param lastRead when a read last succeeded
     * @param lastComplete when everything was read last
     * @param failures reads that failed in a row
     * @param retryAt not to be read before; empty unless it failed
     * @param problem why it failed last, for people; empty if it did not
     */
    record Reading(
            Side side,
            Optional<Cursor> cursor,
            Optional<CalendarGateway.Window> window,
            Optional<Instant> dueSince,
            Optional<Instant> lastRead,
            Optional<Instant> lastComplete,
            int failures,
            Optional<Instant> retryAt,
            Optional<String> problem) {}

    Optional<Reading> find(Side side);

    List<Reading> all();

    /** Begins to keep this side, due at once. Does nothing if it is kept already. */
    void open(Side side, Instant at);

    /** Forgets the side's cursor and state. */
    void close(Side side);

    /** Marks as due since {@code at}; if it is due already, it is noticed by {@link #succeeded}. Nothing for a side not kept. */
    void markDue(Side side, Instant at);

    /** What a successful read leaves. @param complete whether everything in the window was read */
    record Success(
            Side side,
            Optional<Cursor> cursor,
            Optional<CalendarGateway.Window> window,
            boolean complete,
            Instant at) {}

    /**
     * Keeps the cursor and takes the due mark away, unless there was a reason after {@code seenDue}, as {@link
     * Reading#dueSince} said it before the read began. Ends the row of failures either way.
     *
     * @return whether the side is due no more
     */
    boolean succeeded(Success success, Instant seenDue);

    /** One failure more. The side is due, whether it was before or not, but not to be read before {@code retryAt}. */
    void failed(Side side, String problem, Instant retryAt);

    /** Drops the cursor: the next read is a complete one. */
    void dropCursor(Side side);

    /** Outbox rows that a push named and that no read has returned yet. */
    List<Long> awaitedRows();

    /** Awaits these rows, but for those that a read has returned already. */
    void awaitRows(Collection<Long> rows, Instant at);

    /** A read returned these: they are not awaited, also if a push names them only later. */
    void rowsSeen(Collection<Long> rows, Instant at);

    /** Forgets rows awaited or seen before that moment. */
    void forgetRowsBefore(Instant moment);
}
