/**
 * Decides what is to be done with a meeting: who speaks for it, what it says, what has to be written where. Pure: knows the
 * model and nothing of HTTP, SQL, vendors, threads or the present time.
 */
@NullMarked
package io.calrelay.rules;

import org.jspecify.annotations.NullMarked;
