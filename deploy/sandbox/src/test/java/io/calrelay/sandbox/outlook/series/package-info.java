/** The recurrence engine by itself. Knows no HTTP. */
@NullMarked
package io.calrelay.sandbox.outlook.series;

import org.jspecify.annotations.NullMarked;
