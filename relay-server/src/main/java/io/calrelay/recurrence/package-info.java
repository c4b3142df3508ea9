/**
 * Understands repetition rules (RFC 5545): reads, compares and words them, and says when a series takes place. Knows the
 * model and ical4j, which nobody else touches but the feed; knows nothing of calendars, families, clocks or storage.
 */
@NullMarked
package io.calrelay.recurrence;

import org.jspecify.annotations.NullMarked;
