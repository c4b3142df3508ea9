package io.calrelay.sandbox.netsuite.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.HashMap;
import java.util.Map;

/** The Java side of N/task. */
final class TaskOperations {
    private final TaskQueue tasks;

    TaskOperations(TaskQueue tasks) {
        this.tasks = tasks;
    }

    void addTo(Map<String, Operation> operations) {
        operations.put("task.submit", this::submit);
        operations.put(
                "task.status",
                (call, in) -> JsonNodeFactory.instance.textNode(
                        tasks.status(in.path("id").asText())));
    }

    private JsonNode submit(Invocation call, JsonNode in) {
        call.meter().charge(20);
        Map<String, String> parameters = new HashMap<>();
        in.path("params")
                .properties()
                .forEach(each -> parameters.put(each.getKey(), each.getValue().asText()));
        return JsonNodeFactory.instance.textNode(tasks.submit(new TaskQueue.Order(
                in.path("kind").asText(),
                in.path("script").asText(),
                in.path("deployment").asText(""),
                parameters,
                call.session())));
    }
}
