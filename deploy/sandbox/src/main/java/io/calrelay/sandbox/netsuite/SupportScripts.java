package io.calrelay.sandbox.netsuite;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.netsuite.record.Session;
import io.calrelay.sandbox.netsuite.script.Invocation;
import io.calrelay.sandbox.netsuite.script.Meter;
import io.calrelay.sandbox.netsuite.script.Outcome;
import io.calrelay.sandbox.netsuite.script.ScriptHost;
import io.calrelay.sandbox.netsuite.script.ScriptType;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Runs script text that belongs to no SuiteApp, with the budget and rights a deployed script of its type would have. */
public final class SupportScripts {
    /**
     * @param result what the script gave back; null where it failed
     * @param error what it threw; null where it ended well
     */
    public record Ran(@Nullable JsonNode result, Outcome.@Nullable Failure error, int unitsUsed) {}

    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<ScriptType, String> FUNCTIONS = Map.of(
            ScriptType.RESTLET, "post",
            ScriptType.SCHEDULED, "execute",
            ScriptType.USER_EVENT, "afterSubmit",
            ScriptType.SDF_INSTALLATION, "run",
            ScriptType.MAP_REDUCE, "getInputData");
    private final ScriptHost host;
    private final AtomicInteger runs = new AtomicInteger();

    SupportScripts(ScriptHost host) {
        this.host = host;
    }

    /** @throws IllegalArgumentException for a script type that has no server side */
    Ran run(ScriptType type, String source, JsonNode body, Session session) {
        String function = FUNCTIONS.get(type);
        if (function == null) {
            throw new IllegalArgumentException("scriptType " + type.tag() + " cannot be run here");
        }
        String file = "/SuiteScripts/support-" + runs.incrementAndGet() + ".js";
        host.addFile(file, source);
        Meter meter = new Meter(type.units());
        Invocation.Target target = new Invocation.Target(type, "customscript_support", "customdeploy_support", file);
        Outcome outcome = host.run(new Invocation(target, session, meter), function, input(type, body));
        return new Ran(result(outcome), outcome.failure(), meter.used());
    }

    private static ObjectNode input(ScriptType type, JsonNode body) {
        ObjectNode input = JSON.createObjectNode();
        if (type == ScriptType.RESTLET) {
            return input.put("kind", "restlet")
                    .put("wantsText", false)
                    .put("json", body.isMissingNode() ? "null" : body.toString());
        }
        input.put("kind", "plain").set("argument", body);
        return input;
    }

    /** RESTlets give text, which is mostly JSON. */
    private static @Nullable JsonNode result(Outcome outcome) {
        if (outcome.failure() != null) {
            return null;
        }
        JsonNode value = outcome.value();
        if (!value.has("text")) {
            return value;
        }
        try {
            return Objects.requireNonNullElse(JSON.readTree(value.path("text").asText()), value);
        } catch (JsonProcessingException plainText) {
            return value.path("text");
        }
    }
}
