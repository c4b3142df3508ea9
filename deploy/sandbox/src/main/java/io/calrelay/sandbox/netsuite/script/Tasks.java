package io.calrelay.sandbox.netsuite.script;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.calrelay.sandbox.netsuite.record.NetSuiteError;
import io.calrelay.sandbox.netsuite.record.Session;
import io.calrelay.sandbox.netsuite.sdf.Deployment;
import io.calrelay.sandbox.netsuite.sdf.ScriptObject;
import io.calrelay.sandbox.netsuite.sdf.SdfProject;
import io.calrelay.sandbox.world.Verified;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs submitted scripts one after the other, as the caller who submitted them. Thread-safe. */
@Verified(on = "2026-11", source = "netsuite.md 3.9: one unfinished instance per deployment, the caller's identity")
public final class Tasks implements TaskQueue, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Tasks.class);

    private static final class Task {
        private final String deployment;
        private volatile String status = "PENDING";

        private Task(String deployment) {
            this.deployment = deployment;
        }

        private boolean unfinished() {
            return status.equals("PENDING") || status.equals("PROCESSING");
        }
    }

    private final SdfProject project;
    private final Map<String, Task> tasks = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private volatile @Nullable ScriptHost host;
    private final ExecutorService queue = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "suitescript-tasks");
        thread.setDaemon(true);
        return thread;
    });

    public Tasks(SdfProject project) {
        this.project = project;
    }

    /** Called once: host and queue need each other. */
    public void runOn(ScriptHost scripts) {
        host = scripts;
    }

    @Override
    public synchronized String submit(Order order) {
        ScriptObject script = project.script(order.scriptId())
                .orElseThrow(() -> new NetSuiteError("SSS_INVALID_SCRIPT_ID", "No script " + order.scriptId()));
        String deployment = free(script, order.deploymentId());
        String id = order.kind() + "_" + numbers.incrementAndGet();
        Task task = new Task(deployment);
        tasks.put(id, task);
        queue.execute(() -> run(task, script, order.by()));
        return id;
    }

    private String free(ScriptObject script, String wanted) {
        List<String> free = script.deployments().stream()
                .filter(Deployment::deployed)
                .map(Deployment::id)
                .filter(id -> wanted.isEmpty() || id.equalsIgnoreCase(wanted))
                .filter(id ->
                        tasks.values().stream().noneMatch(task -> task.deployment.equals(id) && task.unfinished()))
                .toList();
        if (free.isEmpty()) {
            throw new NetSuiteError(
                    "FAILED_TO_SUBMIT_JOB_REQUEST_1",
                    "Failed to submit job request: the script is already running or queued for execution.");
        }
        return free.get(0);
    }

    private void run(Task task, ScriptObject script, Session by) {
        task.status = "PROCESSING";
        ScriptType type = ScriptType.ofElement(script.type()).orElse(ScriptType.SCHEDULED);
        Invocation.Target target = new Invocation.Target(type, script.id(), task.deployment, script.file());
        Session session = new Session(
                by.actor(),
                by.userId(),
                by.userName(),
                by.email(),
                by.role(),
                by.zone(),
                type == ScriptType.MAP_REDUCE ? "MAPREDUCE" : "SCHEDULED",
                false,
                true);
        ScriptHost scripts = Objects.requireNonNull(host);
        try {
            Outcome outcome = type == ScriptType.MAP_REDUCE
                    ? new MapReduce(scripts, target, session).run()
                    : scripts.run(
                            new Invocation(target, session, new Meter(type.units())),
                            "execute",
                            JsonNodeFactory.instance
                                    .objectNode()
                                    .put("kind", "scheduled")
                                    .put("type", "ON_DEMAND"));
            task.status = outcome.failure() == null ? "COMPLETE" : "FAILED";
        } catch (RuntimeException failed) {
            log.error("{} failed", script.id(), failed);
            task.status = "FAILED";
        }
    }

    @Override
    public String status(String taskId) {
        Task task = tasks.get(taskId);
        if (task == null) {
            throw new NetSuiteError("INVALID_TASK_ID", "No task " + taskId);
        }
        return task.status;
    }

    @Override
    public void close() {
        queue.shutdownNow();
    }
}
