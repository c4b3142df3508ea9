package io.calrelay.sandbox.outlook;

import io.calrelay.sandbox.world.Positions;
import io.calrelay.sandbox.world.Verified;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

/** Writes to one event that are under way at the same time: the later one may be refused (graph.md 6.2). Thread-safe. */
@Verified(on = "2026-06-01", source = "graph.md 6.2 [S23]: sporadic, hence the switch WRITES_COLLIDE")
final class Overlaps {
    private final Positions<GraphSwitch> switches;
    private final Set<String> underway = new HashSet<>();

    Overlaps(Positions<GraphSwitch> switches) {
        this.switches = switches;
    }

    Answer apart(Visit visit, Supplier<Answer> work) {
        boolean watched = switches.isOn(GraphSwitch.WRITES_COLLIDE)
                && !visit.call().method().equals("GET")
                && !visit.at("id").isEmpty()
                && visit.call().header("if-match").isEmpty();
        if (!watched) {
            return work.get();
        }
        String event = visit.at("user").toLowerCase(Locale.ROOT) + " " + visit.at("id");
        if (!begin(event)) {
            throw GraphProblem.conflict(409);
        }
        try {
            return work.get();
        } finally {
            end(event);
        }
    }

    private synchronized boolean begin(String event) {
        return underway.add(event);
    }

    private synchronized void end(String event) {
        underway.remove(event);
    }
}
