/** The page at the clouds' root. Knows only the sandbox's own HTTP calls. */
@NullMarked
package io.calrelay.sandbox.page;

import org.jspecify.annotations.NullMarked;
