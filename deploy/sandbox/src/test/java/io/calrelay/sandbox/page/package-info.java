/** The page in a real browser, over three clouds and without a relay. */
@NullMarked
package io.calrelay.sandbox.page;

import org.jspecify.annotations.NullMarked;
