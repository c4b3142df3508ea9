package io.calrelay.sandbox.netsuite.auth;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The integration's one certificate: made when it is first asked for, because a key costs time. Thread-safe. */
public final class Certificate {
    private static final String CLIENT_ID = "sandbox-client";
    private static final String CERTIFICATE_ID = "sandbox-certificate";
    private @Nullable M2mCredentials known;

    public synchronized M2mCredentials credentials() {
        if (known == null) {
            known = M2mCredentials.issue(CLIENT_ID, CERTIFICATE_ID);
        }
        return known;
    }

    /** The private key, to be kept; empty if nobody asked for it yet. */
    public synchronized Optional<String> key() {
        return Optional.ofNullable(known).map(M2mCredentials::privateKey);
    }

    /** @param key what {@link #key} gave */
    public synchronized void restore(String key) {
        known = M2mCredentials.of(CLIENT_ID, CERTIFICATE_ID, key);
    }
}
