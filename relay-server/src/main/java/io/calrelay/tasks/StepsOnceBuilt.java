package io.calrelay.tasks;

import org.jspecify.annotations.Nullable;

/** The steps need the queue to wake others, and the queue needs the steps to run: the knot is tied here, once, at start. */
public final class StepsOnceBuilt {
    private volatile @Nullable Steps steps;

    public void set(Steps built) {
        steps = built;
    }

    Steps get() {
        Steps built = steps;
        if (built == null) {
            throw new IllegalStateException("a task ran before the relay was assembled");
        }
        return built;
    }
}
