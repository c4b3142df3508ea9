/** The account's File Cabinet, and which files hang on which records. Knows neither HTTP nor JavaScript. */
@NullMarked
package io.calrelay.sandbox.netsuite.cabinet;

import org.jspecify.annotations.NullMarked;
