/**
 * Writes meetings as an iCalendar file (RFC 5545) for tools that can only subscribe. Knows the model and ical4j; nothing of
 * who may read it, of storage or of HTTP.
 */
@NullMarked
package io.calrelay.feed;

import org.jspecify.annotations.NullMarked;
