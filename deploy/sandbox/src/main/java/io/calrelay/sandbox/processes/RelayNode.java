package io.calrelay.sandbox.processes;

import io.calrelay.sandbox.BadStart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** One relay, as a process of its own: started, watched, killed, started again. Thread-safe. */
public final class RelayNode implements AutoCloseable {
    /** Much longer than it takes, also where many sandboxes share a machine. */
    private static final Duration START = Duration.ofMinutes(5);

    /**
     * @param name of the node
     * @param classPath of the relay
     * @param environment its settings
     * @param log what it prints goes here
     */
    public record Plan(String name, int port, String classPath, Map<String, String> environment, Path log) {}

    private final Plan plan;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Lock starting = new ReentrantLock();
    private volatile @Nullable Process process;
    private volatile boolean closing;

    public RelayNode(Plan plan) {
        this.plan = plan;
    }

    public String name() {
        return plan.name();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + plan.port());
    }

    /**
     * Starts it and waits until it answers. Does nothing while it runs.
     *
     * @throws BadStart if it does not come up, or is killed before it has
     */
    public void start() {
        starting.lock();
        try {
            if (!isRunning()) {
                awaitHealth(launched());
            }
        } finally {
            starting.unlock();
        }
    }

    private Process launched() {
        try {
            ProcessBuilder builder = new ProcessBuilder(Tether.tied(plan.name(), command()));
            builder.environment().keySet().removeIf(name -> name.startsWith("CALRELAY_"));
            builder.environment().putAll(plan.environment());
            builder.redirectErrorStream(true);
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(plan.log().toFile()));
            Process launched = builder.start();
            process = launched;
            launched.onExit().thenAccept(Tether::release);
            return launched;
        } catch (IOException failed) {
            throw new BadStart(plan.name() + " cannot be started: " + failed.getMessage());
        }
    }

    /** Whether there is a process, which while it starts does not answer yet. */
    public boolean isRunning() {
        return pid() != 0;
    }

    /** 0 when it does not run. */
    public long pid() {
        Process known = process;
        return known != null && known.isAlive() ? known.pid() : 0;
    }

    /** As a crash would, at any instant: also while it starts. */
    public void kill() {
        Process known = process;
        if (known != null) {
            known.destroyForcibly();
            waitFor(known, Duration.ofSeconds(20));
        }
    }

    /** Asks it to stop, and ends it if it does not within half a minute. */
    @Override
    public void close() {
        closing = true;
        end();
    }

    private void end() {
        Process known = process;
        if (known != null) {
            known.destroy();
            if (!waitFor(known, Duration.ofSeconds(30))) {
                kill();
            }
        }
    }

    /** What {@code /health} says; empty when it does not answer. */
    public String health() {
        try {
            HttpRequest request = HttpRequest.newBuilder(url().resolve("/health"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? answer.body() : "";
        } catch (IOException unreachable) {
            return "";
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=4", "-cp", plan.classPath()));
        command.add("io.calrelay.app.Main");
        return command;
    }

    private void awaitHealth(Process started) {
        long until = System.nanoTime() + START.toNanos();
        while (health().isEmpty()) {
            if (closing || !started.isAlive() || System.nanoTime() > until) {
                throw new BadStart(plan.name() + " did not come up; its log: " + plan.log());
            }
            waitFor(started, Duration.ofMillis(50));
        }
    }

    private static boolean waitFor(Process process, Duration atMost) {
        try {
            return process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
