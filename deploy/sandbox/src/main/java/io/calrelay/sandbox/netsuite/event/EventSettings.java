package io.calrelay.sandbox.netsuite.event;

/** Positions of the switches where NetSuite's documentation contradicts itself or is silent. */
public record EventSettings(
        NativeRecurrence nativeRecurrence, PrivateAccess privateAccess, TimezoneField timezoneField) {
    /** What becomes of recurrence fields that a server script sets (netsuite.md 1.5). */
    public enum NativeRecurrence {
        SUPPORTED,
        IGNORED,
        REJECTED
    }

    /** Who may use private events beside their owner and attendees (netsuite.md 1.7). */
    public enum PrivateAccess {
        ROLE,
        OWNER_ONLY
    }

    /** What becomes of a time zone that a server script sets (netsuite.md 2.2). */
    public enum TimezoneField {
        HONOURED,
        IGNORED
    }
}
