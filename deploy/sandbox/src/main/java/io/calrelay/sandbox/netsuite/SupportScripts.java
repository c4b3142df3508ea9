package io.calrelay.sandbox.netsuite;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.netsuite.record.Session;
import io.calrelay.sandbox.netsuite.script.Invocation;
import io.calrelay.sandbox.netsuite.script.MapReduce;
import io.calrelay.sandbox.netsuite.script.Meter;
import io.calrelay.sandbox.netsuite.script.Outcome;
import io.calrelay.sandbox.netsuite.script.ScriptHost;
import io.calrelay.sandbox.netsuite.script.ScriptType;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Runs script text that belongs to no SuiteApp, with the budget and rights a deployed script of its type would have. */
public final class SupportScripts {
    /**
     * @param result what the script gave back; null where it failed
     * @param error what it threw; null where it ended well
     * @param unitsUsed by all of its functions together
     */
    public record Ran(@Nullable JsonNode result, Outcome.@Nullable Failure error, int unitsUsed) {}

    private static final JsonMapper JSON = new JsonMapper();
    /** The functions that are called, in their order; each has a budget of its own. */
    private static final Map<ScriptType, List<String>> FUNCTIONS = new TreeMap<>(Map.of(
            ScriptType.RESTLET, List.of("post"),
            ScriptType.SUITELET, List.of("onRequest"),
            ScriptType.SCHEDULED, List.of("execute"),
            ScriptType.USER_EVENT, List.of("beforeSubmit", "afterSubmit"),
            ScriptType.SDF_INSTALLATION, List.of("run"),
            ScriptType.MAP_REDUCE, List.of("getInputData")));

    private final ScriptHost host;
    private final AtomicInteger runs = new AtomicInteger();

    SupportScripts(ScriptHost host) {
        this.host = host;
    }

    /** The types that can be run here: those whose scripts run on NetSuite's servers and have a caller's input or none. */
    public static Set<ScriptType> types() {
        return FUNCTIONS.keySet();
    }

    /** The entry points of a type. */
    public static List<String> functions(ScriptType type) {
        return FUNCTIONS.getOrDefault(type, List.of());
    }

    /**
     * Runs the entry points of the text that it has.
     *
     * @throws IllegalArgumentException for a script type that cannot be run here, or a text without any of its entry points
     */
    Ran run(ScriptType type, String source, JsonNode body, Session session) {
        Invocation.Target target = target(type, "customscript_support", source);
        if (type == ScriptType.MAP_REDUCE) {
            return mapReduce(target, session);
        }
        int units = 0;
        Outcome last = null;
        for (String function : functions(type)) {
            Meter meter = new Meter(type.units());
            Outcome outcome = host.run(new Invocation(target, session, meter), function, input(type, body));
            units += meter.used();
            if (outcome.present()) {
                last = outcome;
            }
            if (outcome.failure() != null) {
                break;
            }
        }
        if (last == null) {
            throw new IllegalArgumentException("has no function " + String.join(" or ", functions(type)));
        }
        return new Ran(result(last), last.failure(), units);
    }

    private Ran mapReduce(Invocation.Target target, Session session) {
        MapReduce stages = new MapReduce(host, target, session, Map.of());
        Outcome outcome = stages.run();
        ObjectNode result = JSON.createObjectNode();
        result.set("output", stages.summary().path("output"));
        ArrayNode errors = result.putArray("errors");
        List.of("mapErrors", "reduceErrors")
                .forEach(stage -> stages.summary().path(stage).forEach(each -> errors.add(each.path("error"))));
        return new Ran(outcome.failure() == null ? result : null, outcome.failure(), stages.unitsUsed());
    }

    /** What the text would send; it runs in the place of that script. */
    List<HttpRequest> requests(String scriptId, String source, JsonNode body, Session session) {
        List<HttpRequest> requests = new ArrayList<>();
        Invocation.Target target = target(ScriptType.SCHEDULED, scriptId, source);
        Meter meter = new Meter(ScriptType.SCHEDULED.units());
        host.run(
                        new Invocation(target, session, meter, requests::add),
                        "execute",
                        JSON.createObjectNode().put("kind", "plain").set("argument", body))
                .orThrow();
        return requests;
    }

    private Invocation.Target target(ScriptType type, String scriptId, String source) {
        String file = "/SuiteScripts/support-" + runs.incrementAndGet() + ".js";
        host.addFile(file, source);
        return new Invocation.Target(type, scriptId, "customdeploy_support", file);
    }

    private static ObjectNode input(ScriptType type, JsonNode body) {
        ObjectNode input = JSON.createObjectNode();
        switch (type) {
            case RESTLET ->
                input.put("kind", "restlet")
                        .put("wantsText", false)
                        .put("json", body.isMissingNode() ? "null" : body.toString());
            case SUITELET -> input.put("kind", "suitelet").set("request", request(body));
            case SCHEDULED -> input.put("kind", "plain").set("argument", scheduled(body));
            default -> input.put("kind", "plain").set("argument", body);
        }
        return input;
    }

    private static ObjectNode request(JsonNode body) {
        ObjectNode request = JSON.createObjectNode().put("method", "POST").put("body", body.toString());
        ObjectNode parameters = request.putObject("parameters");
        body.properties()
                .forEach(each -> parameters.put(each.getKey(), each.getValue().asText()));
        request.putObject("headers");
        return request;
    }

    private static ObjectNode scheduled(JsonNode body) {
        ObjectNode context = JSON.createObjectNode().put("type", "ON_DEMAND");
        ObjectNode types = context.putObject("InvocationType");
        List.of("SCHEDULED", "ON_DEMAND", "USER_INTERFACE", "ABORTED", "SKIPPED")
                .forEach(each -> types.put(each, each));
        body.properties().forEach(each -> context.set(each.getKey(), each.getValue()));
        return context;
    }

    /** RESTlets give text, which is mostly JSON. */
    private static @Nullable JsonNode result(Outcome outcome) {
        if (outcome.failure() != null) {
            return null;
        }
        JsonNode value = outcome.value();
        if (!value.has("text") || value.has("form")) {
            return value;
        }
        try {
            return Objects.requireNonNullElse(JSON.readTree(value.path("text").asText()), value);
        } catch (JsonProcessingException plainText) {
            return value.path("text");
        }
    }
}
