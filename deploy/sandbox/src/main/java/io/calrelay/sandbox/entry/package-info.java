/** Reading of JSON that people write: the company file and the bodies of calls to the hand. Knows no cloud and no route. */
@NullMarked
package io.calrelay.sandbox.entry;

import org.jspecify.annotations.NullMarked;
