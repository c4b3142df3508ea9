/** Tests of the sandbox as a whole: its drawing, its options, what it claims to know of the real clouds. Knows no relay. */
@NullMarked
package io.calrelay.sandbox;

import org.jspecify.annotations.NullMarked;
