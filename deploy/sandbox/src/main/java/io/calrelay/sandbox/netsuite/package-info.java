/** A simulated NetSuite account that runs the SuiteApp's own files. Knows nothing of the relay or of the other clouds. */
@NullMarked
package io.calrelay.sandbox.netsuite;

import org.jspecify.annotations.NullMarked;
