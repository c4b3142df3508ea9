/** The vendors' own documents and the collected samples, and whether an answer is one that these documents describe. */
@NullMarked
package io.calrelay.sandbox.reference;

import org.jspecify.annotations.NullMarked;
