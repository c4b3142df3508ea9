/** What the clouds share, each part alone. */
@NullMarked
package io.calrelay.sandbox.world;

import org.jspecify.annotations.NullMarked;
