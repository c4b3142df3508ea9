package io.calrelay.testing;

import io.calrelay.sandbox.database.MariaDb;
import io.calrelay.store.ContentCipher;
import io.calrelay.store.Database;
import io.calrelay.store.DatabaseSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A schema of its own on a real MariaDB server that all tests of this JVM share. The server is started with the first one and
 * gone with the JVM.
 */
public final class TestDatabase implements AutoCloseable {
    private static final int KEY_BYTES = 32;
    private static final int CONNECTIONS = 6;
    private static final AtomicInteger SCHEMAS = new AtomicInteger();
    private static @Nullable MariaDb server;

    private final String schema;
    private @Nullable Database database;

    private TestDatabase(String schema) {
        this.schema = schema;
    }

    /** A new schema with all tables, empty. */
    public static TestDatabase create() {
        TestDatabase created = createEmpty();
        created.database = created.openAgain();
        return created;
    }

    /** A new schema without tables. */
    public static TestDatabase createEmpty() {
        String schema = "test_" + SCHEMAS.incrementAndGet();
        run(server().jdbcUrl(), "CREATE DATABASE " + schema);
        return new TestDatabase(schema);
    }

    /** The stores over this schema. */
    public Database database() {
        return Objects.requireNonNull(database, "created without tables");
    }

    /** A second connection pool to the same schema, as another node or a restarted one has it. To be closed by the caller. */
    public Database openAgain() {
        return Database.open(settings(), cipher());
    }

    public DatabaseSettings settings() {
        return new DatabaseSettings(server().jdbcUrl(schema), server().user(), server().password(), CONNECTIONS);
    }

    /** With the key that these tests use everywhere. */
    public static ContentCipher cipher() {
        byte[] key = new byte[KEY_BYTES];
        for (int at = 0; at < KEY_BYTES; at++) {
            key[at] = (byte) at;
        }
        return new ContentCipher(key);
    }

    /** Empties every table, so that each test begins anew. */
    public void clear() {
        String tables = "SELECT table_name FROM information_schema.tables WHERE table_schema = '" + schema
                + "' AND table_name NOT IN ('flyway_schema_history', 'content_key')";
        List<String> statements = new ArrayList<>(List.of("SET FOREIGN_KEY_CHECKS = 0"));
        ask(tables).forEach(table -> statements.add("DELETE FROM " + table));
        run(server().jdbcUrl(schema), statements.toArray(String[]::new));
    }

    /** The first column of every row. */
    public List<String> ask(String query) {
        try (Connection connection = connect(server().jdbcUrl(schema));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> answers = new ArrayList<>();
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
            return answers;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void run(String statement) {
        run(server().jdbcUrl(schema), statement);
    }

    /** The server that all tests share. Whoever kills it starts it again. */
    public static synchronized MariaDb server() {
        if (server == null) {
            try {
                Path folder = Files.createTempDirectory("calrelay-test-database-");
                MariaDb started = MariaDb.in(folder, 0).start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(started, folder)));
                server = started;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return server;
    }

    @Override
    public void close() {
        if (database != null) {
            database.close();
        }
        run(server().jdbcUrl(), "DROP DATABASE " + schema);
    }

    private static void remove(MariaDb started, Path folder) {
        started.kill();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(String url, String... statements) {
        try (Connection connection = connect(url);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url, server().user(), server().password());
    }
}
