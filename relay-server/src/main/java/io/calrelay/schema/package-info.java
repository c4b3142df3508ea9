/** Holds messages to the shared contract; the only home of the JSON Schema validator. Knows what is well-formed, not what it means. */
@NullMarked
package io.calrelay.schema;

import org.jspecify.annotations.NullMarked;
