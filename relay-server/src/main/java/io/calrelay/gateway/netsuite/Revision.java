package io.calrelay.gateway.netsuite;

import io.calrelay.ports.IdSource;

/** Names one write, or one run of the probe. */
final class Revision {
    /** The contract's limit (common.schema.json). */
    private static final int LONGEST = 40;

    private Revision() {}

    static String next(IdSource ids) {
        String secret = ids.newSecret();
        return secret.substring(0, Math.min(secret.length(), LONGEST));
    }
}
