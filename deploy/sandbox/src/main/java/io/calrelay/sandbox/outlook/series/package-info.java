/** Exchange's recurrence: patterns, ranges, the dates they give, and iCalendar rules. Knows nothing of HTTP, JSON or mailboxes. */
@NullMarked
package io.calrelay.sandbox.outlook.series;

import org.jspecify.annotations.NullMarked;
