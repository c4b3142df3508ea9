/** Turns the environment into checked records, or says everything that is wrong with it at once. Knows nothing of ours. */
@NullMarked
package io.calrelay.config;

import org.jspecify.annotations.NullMarked;
