/** The hand on the world, called over HTTP with all three clouds standing and no relay. */
@NullMarked
package io.calrelay.sandbox.hand;

import org.jspecify.annotations.NullMarked;
