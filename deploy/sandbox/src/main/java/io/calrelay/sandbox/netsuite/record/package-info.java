/** The account's records: types, rows, permissions and the one way in which a row is saved. Knows neither HTTP nor JavaScript. */
@NullMarked
package io.calrelay.sandbox.netsuite.record;

import org.jspecify.annotations.NullMarked;
