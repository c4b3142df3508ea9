package io.calrelay.tasks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/**
 * Counts db-scheduler's rows whose time has come. What a node held when it was killed is not counted once its heartbeat stopped: nobody
 * does it until another node takes it over, and its mark in the database, which is counted elsewhere, stays.
 */
final class DueTasks {
    /** Somewhat longer than a node's heartbeat takes to come again. */
    private static final Duration ALIVE = Duration.ofSeconds(15);

    private static final String COUNT = "SELECT COUNT(*) FROM scheduled_tasks"
            + " WHERE execution_time <= ? AND (picked = FALSE OR last_heartbeat > ?)";

    private final DataSource database;

    DueTasks(DataSource database) {
        this.database = database;
    }

    /** @throws IllegalStateException if the database does not answer */
    int count(Instant now) {
        try (Connection connection = database.getConnection();
                PreparedStatement count = connection.prepareStatement(COUNT)) {
            count.setObject(1, utc(now));
            count.setObject(2, utc(now.minus(ALIVE)));
            try (ResultSet found = count.executeQuery()) {
                return found.next() ? found.getInt(1) : 0;
            }
        } catch (SQLException broken) {
            throw new IllegalStateException("the tasks that are due cannot be counted", broken);
        }
    }

    // As the scheduler writes them: with alwaysPersistTimestampInUTC.
    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
