package io.calrelay.sandbox.netsuite.record;

import org.jspecify.annotations.Nullable;

/** What holds for one record type beyond its field definitions. */
public interface RecordPolicy {
    /** Fills in what NetSuite fills in before scripts see a new row. */
    default void defaults(Session session, Draft draft) {}

    /** Refuses, with a {@link NetSuiteError}, or completes what is about to be committed. */
    default void check(Session session, SaveKind kind, Draft draft) {}

    /** Told after each commit. */
    default void committed(Session session, SaveKind kind, Draft draft, @Nullable StoredRecord saved) {}

    /** Whether the user may see the row at all. */
    default boolean mayRead(Session session, StoredRecord row) {
        return true;
    }

    default boolean mayEdit(Session session, StoredRecord row) {
        return mayRead(session, row);
    }

    default boolean mayDelete(Session session, StoredRecord row) {
        return mayEdit(session, row);
    }
}
