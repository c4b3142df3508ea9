/** The hand on the world: the HTTP calls by which tests and people act on clock, faults, processes and company. Knows the clouds' public doors, never their insides. */
@NullMarked
package io.calrelay.sandbox.hand;

import org.jspecify.annotations.NullMarked;
