/** Puts the relay together: main, wiring, threads, clock, chance, logs and figures. Nothing may import it. */
@NullMarked
package io.calrelay.app;

import org.jspecify.annotations.NullMarked;
