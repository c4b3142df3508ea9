package io.calrelay.sandbox.netsuite.record;

import java.util.Locale;

/** What a save does; the names are user-event types (netsuite.md 3.4). */
public enum SaveKind {
    CREATE,
    EDIT,
    /** Inline edit and {@code submitFields}: only some fields travel. */
    XEDIT,
    DELETE;

    /** The value scripts see in {@code context.type}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
