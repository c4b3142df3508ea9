/** What the core needs from outside, as interfaces. Knows the model; no vendors, no rules, no web, no SQL. */
@NullMarked
package io.calrelay.ports;

import org.jspecify.annotations.NullMarked;
