/** Drives the simulated Graph from outside: with plain HTTP for wire facts, and with the official SDK. Knows no relay. */
@NullMarked
package io.calrelay.sandbox.outlook;

import org.jspecify.annotations.NullMarked;
