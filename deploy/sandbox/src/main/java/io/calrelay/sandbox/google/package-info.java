/** The simulated Google Calendar API v3: its doors, quotas and faults. Knows no other cloud and nothing of a relay. */
@NullMarked
package io.calrelay.sandbox.google;

import org.jspecify.annotations.NullMarked;
