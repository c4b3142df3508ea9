package io.calrelay.sandbox.netsuite.script;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** The Java side of one N-module function. */
interface Operation {
    /** @return null for undefined; may throw a NetSuiteError, which the script can catch */
    @Nullable
    JsonNode apply(Invocation invocation, JsonNode arguments);
}
