package io.calrelay.sandbox.netsuite.script;

import io.calrelay.sandbox.netsuite.record.Session;
import java.util.Map;

/** Where {@code N/task} submits to. */
public interface TaskQueue {
    /**
     * A script that shall run.
     *
     * @param kind {@code SCHEDULED_SCRIPT} or {@code MAP_REDUCE}
     * @param deploymentId empty for any free one
     * @param parameters values of script parameters for this run
     */
    record Order(String kind, String scriptId, String deploymentId, Map<String, String> parameters, Session by) {
        public Order {
            parameters = Map.copyOf(parameters);
        }
    }

    /**
     * How far it is.
     *
     * @param status {@code PENDING}, {@code PROCESSING}, {@code COMPLETE} or {@code FAILED}
     */
    record Progress(String status, String scriptId, String deploymentId) {}

    /** Returns the task's id; refused while the deployment has an unfinished task. */
    String submit(Order order);

    Progress progress(String taskId);
}
