package io.calrelay.sandbox.outlook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.world.Fault;
import io.calrelay.sandbox.world.Faults;
import io.calrelay.sandbox.world.Service;
import io.calrelay.sandbox.world.Verified;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** {@code $batch}: up to 20 parts, each counted and throttled singly; the envelope is 200 whatever its parts say. */
@Verified(on = "2026-09-17", source = "graph.md 8 [S24]; graph-samples/batch-response.json")
final class BatchCalls {
    private static final int PARTS_MAXIMUM = 20;
    private static final int AT_ONCE = 4;

    private final GraphDesk desk;
    private final Refusals refusals;
    private final Faults faults;

    BatchCalls(GraphDesk desk, Refusals refusals, Faults faults) {
        this.desk = desk;
        this.refusals = refusals;
        this.faults = faults;
    }

    /** @param struck the fault that struck the envelope, which then strikes its first part */
    Answer answer(Call envelope, Optional<Faults.Order> struck) {
        envelope.note().path("/$batch");
        JsonNode parts = envelope.body().path("requests");
        try {
            requireShape(parts);
        } catch (GraphProblem refused) {
            return desk.refusal(envelope, refused);
        }
        Map<String, Integer> statuses = new HashMap<>();
        List<ObjectNode> responses = new ArrayList<>();
        Optional<Faults.Order> next = struck;
        for (List<JsonNode> group : groups(parts)) {
            List<Answer> answers = group(envelope, group, statuses, next);
            next = Optional.empty();
            for (int i = 0; i < group.size(); i++) {
                String id = Json.text(group.get(i), "id");
                statuses.put(id, answers.get(i).status());
                responses.add(response(id, answers.get(i)));
            }
        }
        ObjectNode body = Json.object();
        // Any order, match by id (graph.md 8): the last comes first here.
        ArrayNode list = body.putArray("responses");
        for (int i = responses.size() - 1; i >= 0; i--) {
            list.add(responses.get(i));
        }
        return desk.traced(envelope, Answer.ok(body));
    }

    /** At most four parts are at Outlook at a time, whatever mailboxes they mean; parts that depend on others go singly. */
    private static List<List<JsonNode>> groups(JsonNode parts) {
        boolean serial = StreamSupport.stream(parts.spliterator(), false).anyMatch(part -> part.has("dependsOn"));
        List<List<JsonNode>> groups = new ArrayList<>();
        for (JsonNode part : parts) {
            int last = groups.size() - 1;
            if (last < 0 || serial || groups.get(last).size() == AT_ONCE) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(part);
        }
        return groups;
    }

    private List<Answer> group(
            Call envelope, List<JsonNode> group, Map<String, Integer> statuses, Optional<Faults.Order> struck) {
        Map<Integer, Answer> refused = new HashMap<>();
        List<Call> calls = new ArrayList<>();
        Optional<Faults.Order> next = struck;
        for (int i = 0; i < group.size(); i++) {
            Call call = call(envelope, group.get(i));
            Optional<Answer> refusal = refusal(call, group.get(i), statuses, next);
            next = Optional.empty();
            if (refusal.isPresent()) {
                refused.put(i, refusal.get());
            } else {
                calls.add(call);
            }
        }
        Iterator<Answer> answered = desk.together(calls, false).iterator();
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < group.size(); i++) {
            Answer refusal = refused.get(i);
            answers.add(refusal == null ? answered.next() : refusal);
        }
        return answers;
    }

    private static void requireShape(JsonNode parts) {
        Map<String, Integer> ids = new HashMap<>();
        parts.forEach(part -> ids.merge(Json.text(part, "id"), 1, Integer::sum));
        boolean wrong = !parts.isArray()
                || parts.isEmpty()
                || ids.containsKey("")
                || parts.findValues("dependsOn").stream().anyMatch(needed -> !names(needed, ids.keySet()))
                || ids.values().stream().anyMatch(count -> count > 1);
        if (wrong) {
            throw GraphProblem.badRequest("Invalid batch payload format.");
        }
        if (parts.size() > PARTS_MAXIMUM) {
            throw GraphProblem.badRequest(
                    "Number of batch request steps exceeds the maximum value of " + PARTS_MAXIMUM + ".");
        }
    }

    private static boolean names(JsonNode needed, Set<String> ids) {
        return StreamSupport.stream(needed.spliterator(), false).allMatch(each -> ids.contains(each.asText()));
    }

    private Optional<Answer> refusal(
            Call call, JsonNode part, Map<String, Integer> statuses, Optional<Faults.Order> struck) {
        for (JsonNode needed : part.path("dependsOn")) {
            if (statuses.getOrDefault(needed.asText(), 424) >= 400) {
                return Optional.of(desk.refusal(
                        call,
                        new GraphProblem(
                                424,
                                "FailedDependency",
                                "The request failed because a request it depends on failed.")));
            }
        }
        return struck.or(() -> faults.strike(
                        Service.GRAPH, Fault.THROTTLE, call.caller().actor()))
                .map(order -> desk.refusal(call, refusals.problem(Fault.THROTTLE, order)));
    }

    private static Call call(Call envelope, JsonNode part) {
        String[] url = Json.text(part, "url").split("\\?", 2);
        Map<String, List<String>> headers = new LinkedHashMap<>();
        part.path("headers")
                .fields()
                .forEachRemaining(header -> headers.put(
                        header.getKey().toLowerCase(Locale.ROOT),
                        List.of(header.getValue().asText())));
        return new Call(
                Json.text(part, "method").toUpperCase(Locale.ROOT),
                url[0].startsWith("/") ? url[0] : "/" + url[0],
                new Query(url.length == 2 ? url[1] : null),
                headers,
                part.path("body"),
                envelope.caller(),
                envelope.root(),
                envelope.note());
    }

    private static ObjectNode response(String id, Answer answer) {
        ObjectNode response = Json.object().put("id", id).put("status", answer.status());
        ObjectNode headers = response.putObject("headers");
        answer.headers().forEach((name, value) -> {
            // The ids stand in the envelope's own headers (graph-samples/batch-response.json).
            if (!name.endsWith("request-id")) {
                headers.put(name, value);
            }
        });
        JsonNode body = answer.body();
        if (body != null) {
            headers.put("Content-Type", "application/json");
            response.set("body", body);
        }
        return response;
    }
}
