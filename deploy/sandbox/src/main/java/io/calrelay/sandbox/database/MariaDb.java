package io.calrelay.sandbox.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A private, real MariaDB server in a folder of its own, listening on 127.0.0.1 only. It can be stopped or killed and
 * started again on the same data and port. It stops by itself when this JVM ends. Thread-safe.
 */
public final class MariaDb implements AutoCloseable {
    private static final int TRIES_FOR_A_FREE_PORT = 3;

    private final ServerHome home;
    private int port;
    private boolean full;
    private @Nullable ServerProcess running;

    private MariaDb(Path folder, int port) {
        this.home = new ServerHome(folder.toAbsolutePath().normalize());
        this.port = port;
    }

    /** A server in that folder, made at the first start. @param port 0 for any free one, the same one for every start */
    public static MariaDb in(Path folder, int port) {
        return new MariaDb(folder, port);
    }

    /**
     * Starts the server and returns when it answers. Does nothing while it runs.
     *
     * @throws DatabaseTrouble if it cannot
     */
    public synchronized MariaDb start() {
        if (isRunning()) {
            return this;
        }
        ServerProgram program = ServerProgram.find();
        home.prepare(program);
        if (port == 0) {
            running = startOnAnyPort(program);
        } else {
            running = ServerProcess.start(program, home, port);
        }
        if (home.isMarkedFull() && !full) {
            freeDisk();
        }
        return this;
    }

    /**
     * Lets writes find no space from now on: they are refused with error 1114, as MariaDB does when its files cannot grow.
     *
     * @param rate share of the writes that are refused, 0 to 1
     * @param count how many are refused before there is space again; {@link Long#MAX_VALUE} until {@link #freeDisk}
     * @throws DatabaseTrouble while the server does not run
     */
    public synchronized void fillDisk(double rate, long count) {
        if (!isRunning()) {
            throw new DatabaseTrouble("the database does not run: start it");
        }
        home.markFull(true);
        disk().fill(rate, count);
        full = true;
    }

    /** Ends it; for a server that does not run, when it is started. */
    public synchronized void freeDisk() {
        full = false;
        if (home.isMarkedFull() && isRunning()) {
            disk().free();
            home.markFull(false);
        }
    }

    private FullDisk disk() {
        return new FullDisk(jdbcUrl("information_schema"), user(), password());
    }

    /** Stops it cleanly. Does nothing while it does not run. */
    public synchronized void stop() {
        if (running != null) {
            running.stop();
            running = null;
        }
    }

    /** Kills it (SIGKILL), as a crash would. Does nothing while it does not run. */
    public synchronized void kill() {
        if (running != null) {
            running.kill();
            running = null;
        }
    }

    public synchronized boolean isRunning() {
        return running != null && running.isRunning();
    }

    /** The process id of the running server. */
    public synchronized long pid() {
        if (running == null) {
            throw new IllegalStateException("the database does not run");
        }
        return running.pid();
    }

    /** Of the schema that is made with the server; the user may make others. Known after the first start. */
    public String jdbcUrl() {
        return jdbcUrl(ServerHome.SCHEMA);
    }

    /** As {@link #jdbcUrl()}, for another schema. */
    public synchronized String jdbcUrl(String schema) {
        if (port == 0) {
            throw new IllegalStateException("the database was never started");
        }
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + schema;
    }

    public String user() {
        return ServerHome.USER;
    }

    /** The user's password. Known after the first start. */
    public String password() {
        return home.password();
    }

    @Override
    public void close() {
        stop();
    }

    /** Somebody may take a port between the moment it was found free and the moment the server takes it. */
    private ServerProcess startOnAnyPort(ServerProgram program) {
        for (int tries = 1; ; tries++) {
            int free = freePort();
            try {
                ServerProcess started = ServerProcess.start(program, home, free);
                port = free;
                return started;
            } catch (PortTaken e) {
                if (tries == TRIES_FOR_A_FREE_PORT) {
                    throw e;
                }
            }
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new DatabaseTrouble("no free port on 127.0.0.1: close some programs", e);
        }
    }
}
