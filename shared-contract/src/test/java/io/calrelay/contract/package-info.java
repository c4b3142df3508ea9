/** Holds the contract to its examples. Knows neither half of the product. */
@NullMarked
package io.calrelay.contract;

import org.jspecify.annotations.NullMarked;
