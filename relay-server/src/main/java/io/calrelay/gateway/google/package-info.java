/**
 * Google Calendar behind the {@code CalendarGateway} port: calls through the official client, one mapping per field, and
 * Google's refusals as replies. Knows no rules, no store, no other gateway, and shows none of Google's classes outside.
 */
@NullMarked
package io.calrelay.gateway.google;

import org.jspecify.annotations.NullMarked;
