/** Checks the credentials of calls that arrive. Knows nothing of records and scripts. */
@NullMarked
package io.calrelay.sandbox.netsuite.auth;

import org.jspecify.annotations.NullMarked;
