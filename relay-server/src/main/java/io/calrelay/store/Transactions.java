package io.calrelay.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** Runs work as one transaction each, again where the database gave up for a passing reason. Thread-safe. */
record Transactions(Jdbi jdbi) {
    private static final int TRIES = 6;
    private static final Duration PAUSE = Duration.ofMillis(5);
    // MariaDB: 1213 is a deadlock, 1205 a lock that was not granted in time; both ask for another try.
    private static final Set<Integer> PASSING = Set.of(1213, 1205);

    /** Several statements. READ COMMITTED, as every connection of the pool is. */
    <T> T inOne(HandleCallback<T, RuntimeException> work) {
        return persistently(() -> jdbi.inTransaction(work));
    }

    /** A single statement, which is a transaction by itself. */
    <T> T alone(HandleCallback<T, RuntimeException> statement) {
        return persistently(() -> jdbi.withHandle(statement));
    }

    private static <T> T persistently(Supplier<T> work) {
        for (int tries = 1; ; tries++) {
            try {
                return work.get();
            } catch (JdbiException e) {
                if (tries == TRIES || !isPassing(e)) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE.multipliedBy(tries).toNanos());
            }
        }
    }

    /** Several queries that see the same moment. */
    <T> T inOneSnapshot(HandleCallback<T, RuntimeException> work) {
        return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, work);
    }

    private static boolean isPassing(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && PASSING.contains(sql.getErrorCode())) {
                return true;
            }
        }
        return false;
    }
}
