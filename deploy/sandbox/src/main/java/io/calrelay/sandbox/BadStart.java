package io.calrelay.sandbox;

/** The sandbox cannot start; the message is the one line that says why and what to do. */
public final class BadStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BadStart(String reason) {
        super(reason);
    }
}
