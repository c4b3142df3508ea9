package io.calrelay.family;

import java.time.Instant;
import java.time.ZoneId;

/**
 * How pieces may look.
 *
 * @param zone that new records are stored in
 * @param nativeRuns whether NetSuite keeps a recurrence that a script sets
 * @param from before that moment no single records are made
 * @param until from that moment on neither
 * @param editWhere where all of a meeting is edited, such as "Outlook"
 */
public record Terms(ZoneId zone, boolean nativeRuns, Instant from, Instant until, String editWhere) {
    Terms in(ZoneId other) {
        return new Terms(other, nativeRuns, from, until, editWhere);
    }
}
