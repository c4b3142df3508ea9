package io.calrelay.web;

import io.calrelay.contract.ErrorCode;
import java.util.Optional;

/** A request that is not carried out; answered with its code, what is wrong, and where. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final ErrorCode code;
    private final String path;

    Refused(ErrorCode code) {
        this(code, code.meaning() + " " + code.remedy(), "");
    }

    /** @param path JSON pointer, or empty */
    Refused(ErrorCode code, String message, String path) {
        super(message);
        this.code = code;
        this.path = path;
    }

    ErrorCode code() {
        return code;
    }

    Optional<String> path() {
        return path.isEmpty() ? Optional.empty() : Optional.of(path);
    }
}
