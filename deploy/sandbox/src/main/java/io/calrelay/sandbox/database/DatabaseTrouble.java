package io.calrelay.sandbox.database;

/** The private database cannot run. The message is one line: what is wrong and what to do about it. */
public class DatabaseTrouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseTrouble(String message) {
        super(message);
    }

    DatabaseTrouble(String message, Throwable cause) {
        super(message + " (" + cause + ")", cause);
    }
}
