package io.calrelay.sandbox.world;

import java.util.EnumSet;
import java.util.Set;

/** The positions of one cloud's switches. Thread-safe. */
public final class Positions<S extends Enum<S> & Disputed> {
    private final Set<S> on;

    /** Every switch in its usual position. */
    public Positions(Class<S> switches) {
        on = EnumSet.allOf(switches);
        on.removeIf(each -> !each.usual());
    }

    public synchronized boolean isOn(S which) {
        return on.contains(which);
    }

    public synchronized void turn(S which, boolean position) {
        if (position) {
            on.add(which);
        } else {
            on.remove(which);
        }
    }
}
