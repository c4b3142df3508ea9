/** Stories told to the whole system over HTTP, as a person and an administrator would. Knows the sandbox's contract only. */
@NullMarked
package io.calrelay.whole;

import org.jspecify.annotations.NullMarked;
