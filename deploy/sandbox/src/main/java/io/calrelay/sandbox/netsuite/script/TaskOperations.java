package io.calrelay.sandbox.netsuite.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.calrelay.sandbox.netsuite.record.NetSuiteError;
import io.calrelay.sandbox.netsuite.record.Role;
import java.util.HashMap;
import java.util.Map;

/** The Java side of N/task. */
final class TaskOperations {
    // "SuiteScript Scheduling" is needed too; its key is not known (netsuite.md 5.6).
    private static final String PERMISSION = "ADMI_CUSTOMSCRIPT";
    private final TaskQueue tasks;

    TaskOperations(TaskQueue tasks) {
        this.tasks = tasks;
    }

    void addTo(Map<String, Operation> operations) {
        operations.put("task.submit", this::submit);
        operations.put("task.status", (call, in) -> {
            TaskQueue.Progress progress = tasks.progress(in.path("id").asText());
            return JsonNodeFactory.instance
                    .objectNode()
                    .put("status", progress.status())
                    .put("scriptId", progress.scriptId())
                    .put("deploymentId", progress.deploymentId());
        });
    }

    private JsonNode submit(Invocation call, JsonNode in) {
        call.meter().charge(20);
        if (call.session().role().level(PERMISSION) == Role.Level.NONE) {
            throw NetSuiteError.noPermission("SuiteScript");
        }
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
