package io.calrelay.sandbox.netsuite.script;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;

/**
 * Loads scripts that are called again and again before they are called, so that a person's save waits for the script and
 * not for its loading. Each execution still has a context of its own. Thread-safe.
 */
final class ReadyScripts implements AutoCloseable {
    private static final int AHEAD = 2;

    private final Function<String, LoadedScript> maker;
    private final Map<String, Deque<LoadedScript>> ready = new HashMap<>();
    private final Set<String> called = new HashSet<>();
    private final Set<String> onlyWhenCalled = new HashSet<>();
    private final ExecutorService background = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "suitescript-ahead");
        thread.setDaemon(true);
        return thread;
    });
    private boolean closed;

    /** @param maker makes a context for a script file, not yet loaded */
    ReadyScripts(Function<String, LoadedScript> maker) {
        this.maker = maker;
    }

    /** A script that nobody else gets; the caller closes it. */
    LoadedScript take(String file) {
        return waiting(file).orElseGet(() -> maker.apply(file));
    }

    /** Has the script loaded for its next call. Scripts that are called once only, such as those handed in as text, are not worth it. */
    private synchronized Optional<LoadedScript> waiting(String file) {
        Deque<LoadedScript> waiting = ready.computeIfAbsent(file, key -> new ArrayDeque<>());
        Optional<LoadedScript> taken = Optional.ofNullable(waiting.poll());
        boolean calledBefore = !called.add(file);
        if (calledBefore && waiting.size() < AHEAD && !onlyWhenCalled.contains(file) && !closed) {
            prepare(file);
        }
        return taken;
    }

    private void prepare(String file) {
        try {
            background.execute(() -> add(file));
        } catch (RejectedExecutionException closing) {
            // Nobody will call it any more.
        }
    }

    private void add(String file) {
        LoadedScript script = maker.apply(file);
        if (!keep(file, script, script.loadAhead())) {
            script.close();
        }
    }

    private synchronized boolean keep(String file, LoadedScript script, boolean harmless) {
        if (!harmless) {
            onlyWhenCalled.add(file);
            return false;
        }
        Deque<LoadedScript> waiting = ready.computeIfAbsent(file, key -> new ArrayDeque<>());
        return !closed && waiting.size() < AHEAD && waiting.add(script);
    }

    @Override
    public synchronized void close() {
        closed = true;
        background.shutdown();
        ready.values().forEach(waiting -> waiting.forEach(LoadedScript::close));
        ready.clear();
    }
}
