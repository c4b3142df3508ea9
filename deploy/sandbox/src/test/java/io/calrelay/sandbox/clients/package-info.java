/** Runs clients that are written in another language and by others, as processes of their own. */
@NullMarked
package io.calrelay.sandbox.clients;

import org.jspecify.annotations.NullMarked;
