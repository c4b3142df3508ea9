/** What NetSuite enforces and draws for calendar events. Knows neither HTTP nor JavaScript. */
@NullMarked
package io.calrelay.sandbox.netsuite.event;

import org.jspecify.annotations.NullMarked;
