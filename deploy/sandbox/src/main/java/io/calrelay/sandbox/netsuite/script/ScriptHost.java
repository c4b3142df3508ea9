package io.calrelay.sandbox.netsuite.script;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.world.Verified;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotException;

/**
 * Runs SuiteScript 2.1 in GraalJS. One engine and its parsed sources serve all executions of all accounts; each execution
 * has a fresh context, so that nothing survives it, as on the platform. Thread-safe.
 */
public final class ScriptHost implements AutoCloseable {
    /** Server scripts see Pacific time, whoever runs them (netsuite.md 2.2). */
    @Verified(on = "2026-11", source = "netsuite.md 2.2, Oracle help 4388837989")
    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

    private static final JsonMapper JSON = new JsonMapper();
    private static final Engine ENGINE = Engine.newBuilder("js")
            .option("engine.WarnInterpreterOnly", "false")
            .build();
    private final ScriptFiles files;
    private final Map<String, Operation> operations;
    private final ReadyScripts ready = new ReadyScripts(this::newScript);
    private final Set<String> absent = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "script-time-limit");
        thread.setDaemon(true);
        return thread;
    });
    private final ScriptServices services;

    public ScriptHost(ScriptServices services) {
        this.services = services;
        this.files = new ScriptFiles(services.project());
        this.operations = Operations.all(services);
    }

    /** Text that {@code /sandbox/suitescript} runs as if it were a file of the SuiteApp. */
    public void addFile(String path, String text) {
        files.add(path, text);
    }

    /**
     * Runs one function of the script's module.
     *
     * @param function such as {@code post} or {@code beforeSubmit}
     * @param input what the bootstrap turns into the function's argument
     */
    public Outcome run(Invocation invocation, String function, ObjectNode input) {
        String key = invocation.target().file() + '#' + function;
        if (absent.contains(key)) {
            return Outcome.ABSENT;
        }
        try (LoadedScript script = ready.take(invocation.target().file())) {
            ScheduledFuture<?> limit = watch.schedule(
                    script::cancel, invocation.target().type().time().toMillis(), TimeUnit.MILLISECONDS);
            try {
                String json = script.run(invocation, function, JSON.writeValueAsString(input));
                return outcome(key, invocation, JSON.readTree(json));
            } finally {
                limit.cancel(false);
            }
        } catch (PolyglotException stopped) {
            return Outcome.failed(stopped(invocation, stopped));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private LoadedScript newScript(String file) {
        Context context = newContext();
        HostBridge bridge = new HostBridge(context, files, operations, services);
        return new LoadedScript(context, bridge, context.eval(files.bootstrap()).execute(bridge, file));
    }

    private Outcome outcome(String key, Invocation invocation, JsonNode json) {
        if (invocation.meter().exceeded()) {
            return Outcome.failed(failure("SSS_USAGE_LIMIT_EXCEEDED", "Script Execution Usage Limit Exceeded"));
        }
        if (json.path("absent").asBoolean()) {
            absent.add(key);
            return Outcome.ABSENT;
        }
        JsonNode error = json.path("error");
        return error.isObject()
                ? Outcome.failed(new Outcome.Failure(
                        error.path("code").asText(),
                        error.path("message").asText(),
                        error.path("json").asText()))
                : Outcome.of(json.path("value"));
    }

    private static Outcome.Failure stopped(Invocation invocation, PolyglotException stopped) {
        if (stopped.isCancelled() || stopped.isInterrupted()) {
            Duration limit = invocation.target().type().time();
            return failure("SSS_TIME_LIMIT_EXCEEDED", "Script Execution Time Exceeded " + limit.toSeconds() + " s.");
        }
        return failure("UNEXPECTED_ERROR", String.valueOf(stopped.getMessage()));
    }

    private static Outcome.Failure failure(String code, String message) {
        ObjectNode json = JSON.createObjectNode();
        json.put("type", "error.SuiteScriptError").put("name", code).put("message", message);
        json.putArray("stack");
        return new Outcome.Failure(code, message, json.toString());
    }

    private static Context newContext() {
        return Context.newBuilder("js")
                .engine(ENGINE)
                .allowHostAccess(HostAccess.EXPLICIT)
                .allowExperimentalOptions(true)
                .timeZone(PACIFIC)
                .option("js.ecmascript-version", "2023")
                .option("js.load", "false")
                .option("js.print", "false")
                .option("js.console", "false")
                .option("js.graal-builtin", "false")
                .option("js.polyglot-builtin", "false")
                .option("js.disable-eval", "true")
                .build();
    }

    @Override
    public void close() {
        watch.shutdownNow();
        ready.close();
    }
}
