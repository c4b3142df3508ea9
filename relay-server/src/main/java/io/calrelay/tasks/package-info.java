/**
 * When things run, never what they decide: db-scheduler's tasks, and the batcher that puts single writes to NetSuite into
 * few calls. Knows the steps and the ports; no vendors of calendars, no HTTP.
 */
@NullMarked
package io.calrelay.tasks;

import org.jspecify.annotations.NullMarked;
