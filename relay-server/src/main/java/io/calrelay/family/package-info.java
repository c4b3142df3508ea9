/**
 * Decides which NetSuite records show a meeting: the smallest cover of its occurrences, and how a family that stands becomes
 * it with the fewest writes. Knows the model and recurrence; knows nothing of ports, storage, clocks or how a record is written.
 */
@NullMarked
package io.calrelay.family;

import org.jspecify.annotations.NullMarked;
