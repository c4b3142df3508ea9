/**
 * What the three simulated clouds share: one clock, the people, the mail between mailboxes, the records of what happened.
 * Knows nothing of HTTP routes, of scripts or of any one cloud.
 */
@NullMarked
package io.calrelay.sandbox.world;

import org.jspecify.annotations.NullMarked;
