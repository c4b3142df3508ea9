package io.calrelay.sandbox.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullDiskTest {
    private static final int TABLE_FULL = 1114;

    @TempDir
    static Path folder;

    private static MariaDb database;

    @BeforeAll
    static void start() {
        database = MariaDb.in(folder.resolve("server"), 0).start();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void oneRow() throws SQLException {
        database.freeDisk();
        execute("DROP TABLE IF EXISTS thing");
        execute("CREATE TABLE thing (id INT PRIMARY KEY, name VARCHAR(20))");
        execute("INSERT INTO thing VALUES (1, 'one')");
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long rows() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM thing")) {
            count.next();
            return count.getLong(1);
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }

    private static void isRefused(ThrowingCallable write) {
        assertThatThrownBy(write)
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getErrorCode()).isEqualTo(TABLE_FULL))
                .hasMessageContaining("The table 'thing' is full");
    }

    @Test
    void fullDisk_takesNothingInAndStillReadsAndDeletes() throws SQLException {
        database.fillDisk(1, Long.MAX_VALUE);
        isRefused(() -> execute("INSERT INTO thing VALUES (2, 'two')"));
        isRefused(() -> execute("INSERT INTO thing VALUES (1, 'x') ON DUPLICATE KEY UPDATE name = 'x'"));
        isRefused(() -> execute("UPDATE thing SET name = 'uno'"));
        assertThat(rows()).isEqualTo(1);
        execute("DELETE FROM thing");
        assertThat(rows()).isZero();
    }

    @Test
    void freedDisk_takesInAgain() throws SQLException {
        database.fillDisk(1, Long.MAX_VALUE);
        database.freeDisk();
        execute("INSERT INTO thing VALUES (2, 'two')");
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void diskThatIsFullForSomeWrites_hasSpaceAfterThem() throws SQLException {
        database.fillDisk(1, 2);
        isRefused(() -> execute("INSERT INTO thing VALUES (2, 'two')"));
        isRefused(() -> execute("UPDATE thing SET name = 'uno'"));
        execute("INSERT INTO thing VALUES (2, 'two')");
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void diskThatIsFullForNoShareOfTheWrites_takesAll() throws SQLException {
        database.fillDisk(0, Long.MAX_VALUE);
        execute("INSERT INTO thing VALUES (2, 'two')");
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void fullDisk_outlivesAKilledServer_andIsFreedWhenThatStartsAgain() throws SQLException {
        database.fillDisk(1, Long.MAX_VALUE);
        database.kill();
        database.start();
        isRefused(() -> execute("INSERT INTO thing VALUES (2, 'two')"));
        database.kill();
        database.freeDisk();
        database.start();
        execute("INSERT INTO thing VALUES (2, 'two')");
        assertThat(rows()).isEqualTo(2);
    }
}
