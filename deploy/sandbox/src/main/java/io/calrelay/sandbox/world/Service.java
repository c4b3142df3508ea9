package io.calrelay.sandbox.world;

import java.util.Locale;

/** The parties of the sandbox, by the names the sandbox's HTTP contract uses. */
public enum Service {
    GRAPH,
    GOOGLE,
    NETSUITE,
    RELAY;

    /** The name in JSON, such as {@code graph}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
