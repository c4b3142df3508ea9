package io.calrelay.sandbox.netsuite.script;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Everything that scripts told somebody outside the account, and that arrived. Thread-safe. */
public final class Outgoing {
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

    /** @param listener is told the text of each request that was answered well, and of each answer that is on its way */
    public void listen(Consumer<String> listener) {
        listeners.add(listener);
    }

    public void told(String text) {
        listeners.forEach(listener -> listener.accept(text));
    }
}
