package io.calrelay.sandbox.netsuite.script;

import io.calrelay.sandbox.netsuite.record.Session;
import java.util.Map;

/** Where {@code N/task} submits to. */
public interface TaskQueue {
    /** @param kind {@code SCHEDULED_SCRIPT} or {@code MAP_REDUCE}; an empty deployment means any free one */
    record Order(String kind, String scriptId, String deploymentId, Map<String, String> parameters, Session by) {}

    /** @return the task id; refused while the deployment has an unfinished task */
    String submit(Order order);

    /** {@code PENDING}, {@code PROCESSING}, {@code COMPLETE} or {@code FAILED}. */
    String status(String taskId);
}
