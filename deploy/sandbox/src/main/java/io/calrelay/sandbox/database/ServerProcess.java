package io.calrelay.sandbox.database;

import io.calrelay.sandbox.processes.Tether;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One run of the server. Its life ends with this JVM's, however that ends. */
final class ServerProcess {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration GLANCE = Duration.ofMillis(10);
    private static final String READY = "ready for connections";

    private final Process process;
    private final Path log;

    private ServerProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts it and returns when it answers. */
    static ServerProcess start(ServerProgram program, ServerHome home, int port) {
        List<String> command = new ArrayList<>(home.commonOptions(program, home.data()));
        command.addAll(List.of(
                "--bind-address=127.0.0.1",
                "--port=" + port,
                // A relative name, because socket paths are limited to 107 characters (toolchain.md 3).
                "--socket=mariadb.sock",
                "--pid-file=mariadb.pid",
                "--skip-name-resolve",
                // MariaDB 11.4 makes a TLS key at every start, which takes seconds (toolchain.md 3).
                "--skip-ssl",
                "--max-connections=300"));
        try {
            Process process = new ProcessBuilder(Tether.tied("mariadb", command))
                    .redirectErrorStream(true)
                    .redirectOutput(home.log().toFile())
                    .start();
            ServerProcess server = new ServerProcess(process, home.log());
            process.onExit().thenAccept(Tether::release);
            server.awaitReady(port);
            return server;
        } catch (IOException e) {
            throw new DatabaseTrouble("cannot start " + program.executable() + ": install MariaDB 10.6 or newer", e);
        }
    }

    long pid() {
        return process.pid();
    }

    boolean isRunning() {
        return process.isAlive();
    }

    /** Asks it to write everything down and stop, and waits until it has. */
    void stop() {
        process.destroy();
        awaitEnd();
    }

    /** SIGKILL: what a crash looks like. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    private void awaitEnd() {
        if (!endsWithin(PATIENCE)) {
            throw new DatabaseTrouble("the database does not stop: end process " + pid());
        }
        Tether.release(process);
    }

    private void awaitReady(int port) throws IOException {
        long glances = PATIENCE.dividedBy(GLANCE);
        for (long glance = 0; glance < glances; glance++) {
            boolean ended = endsWithin(GLANCE);
            String said = Files.readString(log, StandardCharsets.ISO_8859_1);
            if (ended) {
                throw whyEnded(said, port);
            }
            if (said.contains(READY)) {
                return;
            }
        }
        kill();
        throw new DatabaseTrouble("the database did not get ready within " + PATIENCE + ": see " + log);
    }

    private DatabaseTrouble whyEnded(String said, int port) {
        if (said.contains("Address already in use") || said.contains("Bind on TCP/IP port")) {
            return new PortTaken(port);
        }
        String error = said.lines()
                .filter(line -> line.contains("[ERROR]"))
                .map(line -> line.substring(line.indexOf("[ERROR]")))
                .findFirst()
                .orElse("it said nothing");
        return new DatabaseTrouble("the database stopped while starting: " + error + "; see " + log);
    }

    private boolean endsWithin(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new DatabaseTrouble("interrupted while waiting for the database: start again", e);
        }
    }
}
