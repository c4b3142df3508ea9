/** What tests are built from: in-memory twins of the stores, a private database. Knows model and ports; tests no facts itself. */
@NullMarked
package io.calrelay.testing;

import org.jspecify.annotations.NullMarked;
