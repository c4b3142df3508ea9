/**
 * The steps: take in signals, read, plan, apply, remember, sweep. Each is turned by hand with {@code runOnce}. Knows rules
 * and ports; no vendors, no SQL, no HTTP, no threads.
 */
@NullMarked
package io.calrelay.sync;

import org.jspecify.annotations.NullMarked;
