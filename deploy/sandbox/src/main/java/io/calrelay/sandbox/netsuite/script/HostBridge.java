package io.calrelay.sandbox.netsuite.script;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.netsuite.record.NetSuiteError;
import java.util.Map;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.HostAccess;
import org.jspecify.annotations.Nullable;

/** The only Java object that the JavaScript side sees. Values cross as JSON text, errors as values. */
public final class HostBridge {
    private static final JsonMapper JSON = new JsonMapper();
    private final Context context;
    private final ScriptFiles files;
    private final Map<String, Operation> operations;
    private final ScriptServices services;
    private @Nullable Invocation invocation;
    private boolean askedTooEarly;

    HostBridge(Context context, ScriptFiles files, Map<String, Operation> operations, ScriptServices services) {
        this.context = context;
        this.files = files;
        this.operations = operations;
        this.services = services;
    }

    /** From here on the script is executed for somebody. */
    void serve(Invocation execution) {
        invocation = execution;
    }

    /** Whether the script has asked for something before it was known for whom. */
    boolean wasAskedTooEarly() {
        return askedTooEarly;
    }

    private Invocation invocation() {
        Invocation present = invocation;
        if (present == null) {
            askedTooEarly = true;
            throw new NetSuiteError("SSS_INVALID_API_USAGE", "The script is not running yet.");
        }
        return present;
    }

    /** {@code {"v": value}} or {@code {"e": {"name", "message"}}}. */
    @HostAccess.Export
    public String call(String operation, String arguments) {
        ObjectNode answer = JSON.createObjectNode();
        try {
            Operation known = operations.get(operation);
            if (known == null) {
                throw new NetSuiteError("SSS_INVALID_API_USAGE", operation + " is not simulated.");
            }
            JsonNode value = known.apply(invocation(), JSON.readTree(arguments));
            if (value != null) {
                answer.set("v", value);
            }
        } catch (NetSuiteError refused) {
            answer.putObject("e").put("name", refused.code()).put("message", refused.getMessage());
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        return answer.toString();
    }

    /** Runs a file, whose {@code define} the loader catches; the answer is an error as in {@link #call}, or empty. */
    @HostAccess.Export
    public String evaluate(String path) {
        try {
            context.eval(files.get(path));
            return "";
        } catch (NetSuiteError missing) {
            return JSON.createObjectNode()
                    .put("name", missing.code())
                    .put("message", missing.getMessage())
                    .toString();
        }
    }

    /** The world's time, which scripts see in place of the machine's. */
    @HostAccess.Export
    public double now() {
        askedTooEarly |= invocation == null;
        return services.world().clock().instant().toEpochMilli();
    }
}
