package io.calrelay.sandbox.hand;

/** A call to the hand that cannot be carried out: 400 with code and message. */
final class WrongCall extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String code;

    WrongCall(String code, String message) {
        super(message);
        this.code = code;
    }

    String code() {
        return code;
    }
}
