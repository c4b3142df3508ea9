/** The page at the clouds' root, and its window to the relay. Knows the sandbox and the relay by their HTTP calls alone. */
@NullMarked
package io.calrelay.sandbox.page;

import org.jspecify.annotations.NullMarked;
