package io.calrelay.sandbox.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a full disk is like for those who use the database: whatever would take up space is refused with MariaDB's own error 1114, reading
 * and deleting go on. Triggers on every table refuse, so it outlives a killed server, as a full disk does.
 */
final class FullDisk {
    private static final String COUNTERS = "sandbox_faults";
    private static final String PREFIX = "sandbox_full_";
    private static final String NOT_SYSTEM =
            " NOT IN ('mysql', 'information_schema', 'performance_schema', 'sys', '" + COUNTERS + "')";
    // MariaDB: ER_RECORD_FILE_FULL, "The table '%s' is full": what InnoDB answers when its files cannot grow.
    private static final int TABLE_FULL = 1114;

    /** A table or a trigger, by schema and name. */
    private record Name(String schema, String name) {
        String quoted() {
            return "`" + schema + "`.`" + name + "`";
        }
    }

    private final String url;
    private final String user;
    private final String password;

    FullDisk(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /**
     * Fills it.
     *
     * @param rate share of the writes that find no space, 0 to 1; which ones is the database's own chance
     * @param count how many writes are refused before there is space again; {@link Long#MAX_VALUE} until it is freed
     */
    void fill(double rate, long count) {
        withStatement(statement -> {
            drop(statement);
            statement.execute("CREATE DATABASE IF NOT EXISTS " + COUNTERS);
            statement.execute("CREATE OR REPLACE SEQUENCE " + COUNTERS + ".refusals NOCACHE");
            for (Name table : names(
                    statement,
                    "SELECT table_schema, table_name FROM information_schema.tables"
                            + " WHERE table_type = 'BASE TABLE' AND table_schema" + NOT_SYSTEM)) {
                statement.execute(trigger(table, "INSERT", rate, count));
                statement.execute(trigger(table, "UPDATE", rate, count));
            }
        });
    }

    /** Does nothing where it is not full. */
    void free() {
        withStatement(FullDisk::drop);
    }

    private static void drop(Statement statement) throws SQLException {
        List<Name> triggers = names(
                statement,
                "SELECT trigger_schema, trigger_name FROM information_schema.triggers WHERE LEFT(trigger_name, "
                        + PREFIX.length() + ") = '" + PREFIX + "'");
        for (Name trigger : triggers) {
            statement.execute("DROP TRIGGER " + trigger.quoted());
        }
    }

    private static String trigger(Name table, String event, double rate, long count) {
        String name = PREFIX + event.toLowerCase(Locale.ROOT) + "_" + table.name();
        String refusal = "SIGNAL SQLSTATE 'HY000' SET MYSQL_ERRNO = " + TABLE_FULL + ", MESSAGE_TEXT = 'The table ''"
                + table.name() + "'' is full'";
        List<String> conditions = new ArrayList<>();
        if (rate < 1) {
            conditions.add("RAND() < " + rate);
        }
        if (count < Long.MAX_VALUE) {
            conditions.add("NEXTVAL(" + COUNTERS + ".refusals) <= " + count);
        }
        String body = conditions.isEmpty()
                ? refusal
                : "IF " + String.join(" AND ", conditions) + " THEN " + refusal + "; END IF";
        return "CREATE TRIGGER `" + table.schema() + "`.`" + name + "` BEFORE " + event + " ON " + table.quoted()
                + " FOR EACH ROW " + body;
    }

    private static List<Name> names(Statement statement, String query) throws SQLException {
        List<Name> names = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                names.add(new Name(rows.getString(1), rows.getString(2)));
            }
        }
        return names;
    }

    /** What is done with an open statement. */
    private interface Deed {
        void with(Statement statement) throws SQLException;
    }

    private void withStatement(Deed deed) {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            deed.with(statement);
        } catch (SQLException refused) {
            throw new DatabaseTrouble(
                    "the database's disk cannot be filled or freed: " + refused.getMessage(), refused);
        }
    }
}
