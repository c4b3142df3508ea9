package io.calrelay.sandbox.netsuite.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.netsuite.record.Session;
import io.calrelay.sandbox.world.Verified;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The stages of a map/reduce script, each function call with a budget of its own. */
@Verified(on = "2026-11", source = "netsuite.md 3.1, Oracle help 4480364878: units per stage")
public final class MapReduce {
    private static final int MAP_UNITS = 1_000;
    private static final int REDUCE_UNITS = 5_000;
    private final ScriptHost host;
    private final Invocation.Target target;
    private final Session session;
    private final Map<String, String> parameters;
    private final ObjectNode summary = JsonNodeFactory.instance.objectNode();
    private int used;

    public MapReduce(ScriptHost host, Invocation.Target target, Session session, Map<String, String> parameters) {
        this.parameters = Map.copyOf(parameters);
        this.host = host;
        this.target = target;
        this.session = session;
    }

    /** How the input or the summary ended; what single stages did is in {@link #summary}. */
    public Outcome run() {
        Outcome input = stage("getInputData", ScriptType.MAP_REDUCE.units(), JsonNodeFactory.instance.objectNode());
        fail("inputErrors", "", input);
        List.of("mapErrors", "reduceErrors", "output").forEach(summary::putArray);
        ArrayNode pairs = pairs(input.value());
        ArrayNode mapped = JsonNodeFactory.instance.arrayNode();
        boolean maps = false;
        for (JsonNode pair : pairs) {
            Outcome outcome = stage("map", MAP_UNITS, pair);
            maps |= outcome.present();
            fail("mapErrors", pair.path("key").asText(), outcome);
            outcome.value().path("written").forEach(mapped::add);
        }
        reduce(maps ? mapped : pairs);
        Outcome summarized = stage("summarize", ScriptType.MAP_REDUCE.units(), summary);
        return input.failure() == null ? summarized : input;
    }

    private void reduce(ArrayNode pairs) {
        Map<String, ArrayNode> groups = new TreeMap<>();
        pairs.forEach(
                pair -> groups.computeIfAbsent(pair.path("key").asText(), key -> JsonNodeFactory.instance.arrayNode())
                        .add(pair.path("value").asText()));
        groups.forEach((key, values) -> {
            ObjectNode context = JsonNodeFactory.instance.objectNode().put("key", key);
            context.set("values", values);
            Outcome outcome = stage("reduce", REDUCE_UNITS, context);
            fail("reduceErrors", key, outcome);
            outcome.value().path("written").forEach(summary.withArray("output")::add);
        });
    }

    private Outcome stage(String function, int units, JsonNode context) {
        ObjectNode input = JsonNodeFactory.instance.objectNode().put("kind", "mapreduce");
        input.set("context", context);
        Meter meter = new Meter(units);
        Outcome outcome = host.run(new Invocation(target, session, meter, parameters), function, input);
        used += meter.used();
        return outcome;
    }

    /** What the last stage wrote, as pairs of key and value, and the errors of each stage. */
    public ObjectNode summary() {
        return summary;
    }

    /** By all stages together. */
    public int unitsUsed() {
        return used;
    }

    private void fail(String where, String key, Outcome outcome) {
        Outcome.Failure failure = outcome.failure();
        if (failure != null) {
            summary.withArray(where).addObject().put("key", key).put("error", failure.json());
        }
    }

    private static ArrayNode pairs(JsonNode value) {
        ArrayNode pairs = JsonNodeFactory.instance.arrayNode();
        value.path("pairs").forEach(pairs::add);
        return pairs;
    }
}
