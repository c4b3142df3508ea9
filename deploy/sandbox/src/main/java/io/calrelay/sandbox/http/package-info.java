/** The one HTTP server that all clouds answer on, and what every call has in common. Knows no cloud's content. */
@NullMarked
package io.calrelay.sandbox.http;

import org.jspecify.annotations.NullMarked;
