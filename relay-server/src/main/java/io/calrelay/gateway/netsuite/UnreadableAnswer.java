package io.calrelay.gateway.netsuite;

import io.calrelay.contract.ErrorCode;

/** NetSuite answered something that is not in the contract. Nothing of the answer was used; its content is not repeated here. */
public final class UnreadableAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String path;

    UnreadableAnswer(String message, String path, String rule) {
        super(ErrorCode.MESSAGE_INVALID + ": " + message + " breaks the contract at '" + path + "': " + rule);
        this.path = path;
    }

    public ErrorCode code() {
        return ErrorCode.MESSAGE_INVALID;
    }

    /** JSON pointer to the member that is wrong; empty for the message as a whole. */
    public String path() {
        return path;
    }
}
