/**
 * States the language between relay and SuiteApp: schemas, error codes, version, how a push is signed. Knows nothing but
 * the JDK: no JSON library, no HTTP, neither half's code.
 */
@NullMarked
package io.calrelay.contract;

import org.jspecify.annotations.NullMarked;
