package io.calrelay.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.ports.ReadingStore;
import io.calrelay.ports.Stores;
import io.calrelay.ports.Wakeups;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.InstantSource;

/** Says whether the relay can work, what waits, and what is wrong outside. */
final class HealthRoute {
    private final Stores stores;
    private final Wakeups wakeups;
    private final InstantSource clock;

    HealthRoute(Stores stores, Wakeups wakeups, InstantSource clock) {
        this.stores = stores;
        this.wakeups = wakeups;
        this.clock = clock;
    }

    void handle(Context ctx) {
        ObjectNode health = JsonBodies.JSON.createObjectNode();
        ArrayNode problems = JsonBodies.JSON.createArrayNode();
        try {
            Instant now = clock.instant();
            int waiting = stores.meetings().countDue(now);
            for (ReadingStore.Reading reading : stores.readings().all()) {
                boolean patient = reading.retryAt().filter(now::isBefore).isPresent();
                waiting += reading.dueSince().isPresent() && !patient ? 1 : 0;
                reading.problem().ifPresent(problem -> problems.add(problem(reading, problem)));
            }
            health.put("status", "up");
            // Most marks have a task, but not those whose wake-up was lost; most tasks have a mark, but not the sweep.
            health.put("waiting", Math.max(waiting, wakeups.due(now)));
            health.put("at", now.toString());
            ctx.status(200);
        } catch (RuntimeException noDatabase) {
            health.put("status", "down");
            problems.addObject().put("side", "database").put("problem", "the database does not answer");
            ctx.status(503);
        }
        health.set("problems", problems);
        ctx.contentType("application/json").result(health.toString());
    }

    private static ObjectNode problem(ReadingStore.Reading reading, String problem) {
        ObjectNode node = JsonBodies.JSON.createObjectNode();
        node.put("side", reading.side().wireName());
        node.put("problem", problem);
        node.put("failures", reading.failures());
        reading.retryAt().ifPresent(at -> node.put("retryAt", at.toString()));
        reading.lastRead().ifPresent(at -> node.put("lastRead", at.toString()));
        return node;
    }
}
