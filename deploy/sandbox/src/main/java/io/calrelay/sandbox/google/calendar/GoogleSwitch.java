package io.calrelay.sandbox.google.calendar;

import java.util.EnumSet;
import java.util.Set;

/** Behaviours on which sources are silent or disagree. Off unless turned on, except those in {@link #defaults()}. */
public enum GoogleSwitch {
    /** Instance ids that tell nothing, as announced for the third quarter of 2026 (google.md 1, fact 4). */
    OPAQUE_INSTANCE_IDS,
    /** Cancelled objects in lists carry only id and status (google.md 4.4, one field report). */
    SPARSE_TOMBSTONES,
    /** Events lack {@code created}, {@code creator} and {@code organizer}, as one production team saw (google.md 3.1). */
    MISSING_FIELDS,
    /** Editing a master resets its exceptions (probe of 2026); off: they are kept (Google's text of 2011). */
    RESET_EXCEPTIONS,
    /** Some list pages are shorter than asked for although more follows (google.md 4.1). */
    SHORT_PAGES,
    /** Webhook addresses must be HTTPS even on the loopback interface. */
    HTTPS_ONLY,
    /** The channel's first message is on its way before the watch call is answered. */
    SYNC_BEFORE_ANSWER,
    /** Answers to organizers elsewhere travel even with {@code sendUpdates=none} (google.md 12: unknown). */
    REPLY_ALWAYS,
    /** Calls per minute are limited (google.md 9). */
    QUOTAS;

    /** What a new cloud starts with: the newer evidence, where there is some. */
    public static Set<GoogleSwitch> defaults() {
        return EnumSet.of(RESET_EXCEPTIONS, QUOTAS);
    }
}
