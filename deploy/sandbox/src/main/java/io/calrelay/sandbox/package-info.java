/** Starts CalRelay with three simulated clouds on one machine. Never imports the relay: it drives it over HTTP only. */
@NullMarked
package io.calrelay.sandbox;

import org.jspecify.annotations.NullMarked;
