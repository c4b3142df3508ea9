package io.calrelay.sandbox.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MariaDbTest {
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

    @Test
    void startedServer_answersSql() throws SQLException {
        assertThat(ask("SELECT 40 + 2")).isEqualTo("42");
    }

    @Test
    void startingTwice_keepsTheRunningServer() {
        long pid = database.pid();

        assertThat(database.start().pid()).isEqualTo(pid);
    }

    @Test
    void wrongPassword_isRefused() {
        assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), database.user(), "guess"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("Access denied");
    }

    @Test
    void administratorWithoutPassword_doesNotExist() throws SQLException {
        assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), "root", ""))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("Access denied");
    }

    @Test
    void textIsCompared_characterByCharacter() throws SQLException {
        run("CREATE TABLE id (value VARCHAR(20) PRIMARY KEY)");
        run("INSERT INTO id VALUES ('a'), ('A'), ('a ')");

        assertThat(ask("SELECT COUNT(*) FROM id WHERE value = 'a'")).isEqualTo("1");
    }

    @Test
    void killedServer_startsAgainWithItsDataOnTheSamePort() throws SQLException {
        run("CREATE TABLE survivor (value INT)");
        run("INSERT INTO survivor VALUES (7)");
        String url = database.jdbcUrl();
        long pid = database.pid();

        database.kill();
        assertThat(database.isRunning()).isFalse();
        assertThat(ProcessHandle.of(pid)).isEmpty();

        database.start();
        assertThat(database.jdbcUrl()).isEqualTo(url);
        assertThat(ask("SELECT value FROM survivor")).isEqualTo("7");
    }

    @Test
    void passwordFile_isTheOwnersOnly() throws Exception {
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.resolve("server").resolve("password"))))
                .endsWith("------");
    }

    @Test
    void takenPort_isNamed() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            MariaDb other = MariaDb.in(folder.resolve("other"), taken.getLocalPort());

            assertThatThrownBy(other::start)
                    .isInstanceOf(DatabaseTrouble.class)
                    .hasMessage("port %d of 127.0.0.1 is taken: choose another port for the database"
                            .formatted(taken.getLocalPort()));
        }
    }

    @Test
    void killedJvm_takesItsServerAlong() throws Exception {
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StartAndWait.class.getName(),
                        folder.resolve("orphan").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long pid = Long.parseLong(jvm.inputReader().readLine());
        ProcessHandle server = ProcessHandle.of(pid).orElseThrow();

        jvm.destroyForcibly();

        assertThat(server.onExit().get(30, TimeUnit.SECONDS).isAlive()).isFalse();
        assertThat(Files.readString(folder.resolve("orphan").resolve("server.log")))
                .contains("Shutdown complete");
    }

    private static String ask(String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static void run(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }
}
