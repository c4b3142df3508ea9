/** The calendars behind the API: events, series, meetings, sync tokens, channels. Knows no HTTP server and no sign-in. */
@NullMarked
package io.calrelay.sandbox.google.calendar;

import org.jspecify.annotations.NullMarked;
