package io.calrelay.sandbox.database;

/** Another program listens on the port already. */
final class PortTaken extends DatabaseTrouble {
    private static final long serialVersionUID = 1L;

    PortTaken(int port) {
        super("port " + port + " of 127.0.0.1 is taken: choose another port for the database");
    }
}
