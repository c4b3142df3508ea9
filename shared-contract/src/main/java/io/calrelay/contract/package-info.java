/** The language between relay and SuiteApp: schemas, error codes, version. Depends on nothing but the JDK. */
@NullMarked
package io.calrelay.contract;

import org.jspecify.annotations.NullMarked;
