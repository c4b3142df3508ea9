/**
 * The words of CalRelay as values: people, calendars, meetings, what was seen, what was agreed, what is decided. Knows
 * nothing but the JDK: no HTTP, SQL, vendors, clocks or threads.
 */
@NullMarked
package io.calrelay.model;

import org.jspecify.annotations.NullMarked;
