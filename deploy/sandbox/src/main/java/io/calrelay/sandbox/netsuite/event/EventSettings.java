package io.calrelay.sandbox.netsuite.event;

import java.util.Set;

/** Positions of the switches where NetSuite's documentation contradicts itself or is silent. */
public record EventSettings(
        NativeRecurrence nativeRecurrence,
        PrivateAccess privateAccess,
        TimezoneField timezoneField,
        ExclusionField exclusionField,
        ShortMonths shortMonths) {
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

    /** Whether scripts can read which days were taken out of a series; no page documents such a field (netsuite.md 1.5). */
    public enum ExclusionField {
        HIDDEN,
        READABLE
    }

    /** What a monthly or yearly series by date does in a month that lacks the day (netsuite.md 2.1). */
    public enum ShortMonths {
        SKIPPED,
        CLAMPED
    }

    /** Fields of an event that its row keeps and no script sees. */
    public Set<String> withheldFields() {
        return exclusionField == ExclusionField.HIDDEN ? Set.of("exclusiondate") : Set.of();
    }
}
