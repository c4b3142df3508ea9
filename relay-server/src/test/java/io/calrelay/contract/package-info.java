/** The promises of the ports as tests that every implementation has to pass. Knows model and ports, no implementation. */
@NullMarked
package io.calrelay.contract;

import org.jspecify.annotations.NullMarked;
