/** The drawing of the relay as tests: which package may know which. Knows the compiled classes, not what they do. */
@NullMarked
package io.calrelay.architecture;

import org.jspecify.annotations.NullMarked;
