/** Drives the simulated Google over HTTP, as its callers do. Looks into no store. */
@NullMarked
package io.calrelay.sandbox.google;

import org.jspecify.annotations.NullMarked;
