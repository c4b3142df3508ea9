/**
 * A headless browser for tests of what people see: finds one, drives it, listens to what it complains about. Knows no page.
 */
@NullMarked
package io.calrelay.browser;

import org.jspecify.annotations.NullMarked;
