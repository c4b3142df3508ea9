package io.calrelay.sandbox.netsuite.script;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.netsuite.record.NetSuiteError;
import io.calrelay.sandbox.netsuite.record.Session;
import io.calrelay.sandbox.netsuite.sdf.Deployment;
import io.calrelay.sandbox.netsuite.sdf.ScriptObject;
import io.calrelay.sandbox.netsuite.sdf.SdfProject;
import io.calrelay.sandbox.world.Verified;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs scheduled and map/reduce scripts one after the other. Thread-safe. */
@Verified(
        on = "2026-11",
        source =
                "netsuite.md 3.9: one unfinished instance per deployment, the caller's identity; by schedule the system's, id -4")
public final class Tasks implements TaskQueue, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Tasks.class);
    private static final Map<String, String> KINDS =
            Map.of("SCHEDULED_SCRIPT", "scheduledscript", "MAP_REDUCE", "mapreducescript");

    /** One instance of a script, for whom and with which parameters it runs. */
    private static final class Task {
        private final ScriptObject script;
        private final Deployment deployment;
        private final Session by;
        private final Map<String, String> parameters;
        private volatile String status = "PENDING";

        private Task(ScriptObject script, Deployment deployment, Session by, Map<String, String> parameters) {
            this.script = script;
            this.deployment = deployment;
            this.by = by;
            this.parameters = parameters;
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
                .filter(each -> each.type().equals(KINDS.get(order.kind())))
                .orElseThrow(() -> new NetSuiteError(
                        "SSS_INVALID_SCRIPT_ID", "There is no script " + order.scriptId() + " of that kind."));
        Deployment deployment = script.deployments().stream()
                .filter(each -> each.deployed() && each.status().equals("NOTSCHEDULED"))
                .filter(each -> order.deploymentId().isEmpty() || each.id().equalsIgnoreCase(order.deploymentId()))
                .filter(this::isFree)
                .findFirst()
                .orElseThrow(() -> new NetSuiteError(
                        "FAILED_TO_SUBMIT_JOB_REQUEST_1",
                        "Failed to submit job request: no such deployment is free and not scheduled."));
        Task task = new Task(script, deployment, order.by(), order.parameters());
        String id = order.kind() + "_" + numbers.incrementAndGet();
        tasks.put(id, task);
        start(task, "ON_DEMAND");
        return id;
    }

    /** A deployment whose time has come; left out while its last instance is not finished. */
    synchronized void runBySchedule(ScriptObject script, Deployment deployment, Session system) {
        if (isFree(deployment)) {
            Task task = new Task(script, deployment, system, Map.of());
            tasks.put(script.type() + "_" + numbers.incrementAndGet(), task);
            start(task, "SCHEDULED");
        }
    }

    private boolean isFree(Deployment deployment) {
        return tasks.values().stream()
                .noneMatch(task -> task.deployment.id().equals(deployment.id()) && task.unfinished());
    }

    private void start(Task task, String invocationType) {
        try {
            queue.execute(() -> run(task, invocationType));
        } catch (RejectedExecutionException closing) {
            task.status = "FAILED";
        }
    }

    private void run(Task task, String invocationType) {
        task.status = "PROCESSING";
        try {
            Outcome.Failure failure = outcome(task, invocationType).failure();
            if (failure != null) {
                log.warn("{} failed: {} {}", task.script.id(), failure.code(), failure.message());
            }
            task.status = failure == null ? "COMPLETE" : "FAILED";
        } catch (RuntimeException failed) {
            log.error("{} failed", task.script.id(), failed);
            task.status = "FAILED";
        }
    }

    private Outcome outcome(Task task, String invocationType) {
        ScriptType type = ScriptType.ofElement(task.script.type()).orElse(ScriptType.SCHEDULED);
        Invocation.Target target =
                new Invocation.Target(type, task.script.id(), task.deployment.id(), task.script.file());
        ScriptHost scripts = Objects.requireNonNull(host);
        if (type == ScriptType.MAP_REDUCE) {
            return new MapReduce(scripts, target, task.by.startedAs("MAPREDUCE"), task.parameters).run();
        }
        ObjectNode input =
                JsonNodeFactory.instance.objectNode().put("kind", "scheduled").put("type", invocationType);
        Meter meter = new Meter(type.units());
        return scripts.run(
                new Invocation(target, task.by.startedAs("SCHEDULED"), meter, task.parameters), "execute", input);
    }

    @Override
    public Progress progress(String taskId) {
        Task task = tasks.get(taskId);
        if (task == null) {
            throw new NetSuiteError("INVALID_TASK_ID", "No task " + taskId);
        }
        return new Progress(task.status, task.script.id(), task.deployment.id());
    }

    /** Whether something is still waiting or running. */
    public boolean isBusy() {
        return tasks.values().stream().anyMatch(Task::unfinished);
    }

    @Override
    public void close() {
        queue.shutdownNow();
    }
}
