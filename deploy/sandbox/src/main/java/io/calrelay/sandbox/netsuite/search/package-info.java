/** Answers searches over the records, within NetSuite's limits. Knows neither HTTP nor JavaScript. */
@NullMarked
package io.calrelay.sandbox.netsuite.search;

import org.jspecify.annotations.NullMarked;
