package io.calrelay.sandbox.netsuite.script;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;

/**
 * A fresh context for one execution of one script. May be made and loaded before it is known for whom; used by one thread
 * at a time, except that {@link #cancel} may come from any.
 */
final class LoadedScript implements AutoCloseable {
    private final Context context;
    private final HostBridge bridge;
    private final Value script;

    LoadedScript(Context context, HostBridge bridge, Value script) {
        this.context = context;
        this.bridge = bridge;
        this.script = script;
    }

    /**
     * Runs the script's file and those it needs ahead of its execution.
     *
     * @return whether that was without consequence; what has asked the account or the clock for something, or has failed,
     *     must run when it is called for and not before
     */
    boolean loadAhead() {
        try {
            script.getMember("load").executeVoid();
            return !bridge.wasAskedTooEarly();
        } catch (PolyglotException failed) {
            return false;
        }
    }

    /** JSON text: {@code {value}}, {@code {error}} or {@code {absent}}. */
    String run(Invocation invocation, String function, String input) {
        bridge.serve(invocation);
        return script.getMember("run").execute(function, input).asString();
    }

    /** Ends a run that takes too long. */
    void cancel() {
        context.close(true);
    }

    /** A context that was cancelled refuses to be closed gently once more. */
    @Override
    public void close() {
        try {
            context.close();
        } catch (PolyglotException cancelled) {
            context.close(true);
        }
    }
}
