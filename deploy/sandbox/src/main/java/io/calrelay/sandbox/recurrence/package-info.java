/** Expands iCalendar recurrence lines into occurrences. The only home of ical4j here; knows no calendars and no HTTP. */
@NullMarked
package io.calrelay.sandbox.recurrence;

import org.jspecify.annotations.NullMarked;
