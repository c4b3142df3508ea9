package io.calrelay.sandbox.netsuite.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.calrelay.sandbox.netsuite.record.NetSuiteError;
import org.jspecify.annotations.Nullable;

/**
 * How a script ended.
 *
 * @param present false where the script has no function of that name
 * @param value what it gave back; missing where it failed
 * @param failure what it threw; null where it ended well
 */
public record Outcome(
        boolean present, JsonNode value, @Nullable Failure failure) {
    /**
     * @param code the error's name
     * @param message the plain message
     * @param json the error as NetSuite stringifies it
     */
    public record Failure(String code, String message, String json) {}

    static final Outcome ABSENT = new Outcome(false, MissingNode.getInstance(), null);

    static Outcome of(JsonNode value) {
        return new Outcome(true, value, null);
    }

    static Outcome failed(Failure failure) {
        return new Outcome(true, MissingNode.getInstance(), failure);
    }

    /** The value; throws what the script threw. */
    public JsonNode orThrow() {
        Failure failed = failure;
        if (failed != null) {
            throw new NetSuiteError(failed.code(), failed.message());
        }
        return value;
    }
}
