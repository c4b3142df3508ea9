package io.calrelay.sandbox.netsuite.record;

import org.jspecify.annotations.Nullable;

/** What runs around a save: the account's user-event scripts. */
public interface SaveHooks {
    /** Hooks of one save, from its beginning to its end. */
    interface Around extends AutoCloseable {
        /** May change the draft. */
        void before(Draft draft);

        /** @param saved null after a deletion */
        void after(@Nullable StoredRecord saved);

        @Override
        void close();
    }

    Around around(Session session, SaveKind kind, Draft draft);
}
