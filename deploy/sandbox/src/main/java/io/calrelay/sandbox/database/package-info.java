/**
 * Runs a private MariaDB server as an operating-system process of its own. Knows nothing of what is stored in it, of the
 * relay or of the simulated clouds.
 */
@NullMarked
package io.calrelay.sandbox.database;

import org.jspecify.annotations.NullMarked;
