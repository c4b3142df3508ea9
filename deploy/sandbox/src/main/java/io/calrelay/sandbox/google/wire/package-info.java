/** Google's API conventions on the wire: requests, answers, both error envelopes. Knows no calendar. */
@NullMarked
package io.calrelay.sandbox.google.wire;

import org.jspecify.annotations.NullMarked;
