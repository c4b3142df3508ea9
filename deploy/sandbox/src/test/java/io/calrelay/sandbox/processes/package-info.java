/** The processes besides the clouds, with a program in the relay's place. */
@NullMarked
package io.calrelay.sandbox.processes;

import org.jspecify.annotations.NullMarked;
