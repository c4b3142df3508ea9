/** The operating-system processes that the sandbox starts besides itself: relay nodes. Knows how to start, watch and kill them, not what they do. */
@NullMarked
package io.calrelay.sandbox.processes;

import org.jspecify.annotations.NullMarked;
