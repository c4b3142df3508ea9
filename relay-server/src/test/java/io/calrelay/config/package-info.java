/** What the relay takes from its environment, setting by setting. */
@NullMarked
package io.calrelay.config;

import org.jspecify.annotations.NullMarked;
