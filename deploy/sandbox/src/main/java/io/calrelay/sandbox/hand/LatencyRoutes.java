package io.calrelay.sandbox.hand;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.Latency;
import io.calrelay.sandbox.outlook.GraphCloud;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** How slowly the clouds answer the relay, and how many of its calls they answer at the same time. */
final class LatencyRoutes {
    private final Town town;
    private final Latency latency;

    LatencyRoutes(Town town, Latency latency) {
        this.town = town;
        this.latency = latency;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/sandbox/latency", this::show);
    }

    private void show(Context ctx) {
        ObjectNode answer = HandJson.JSON.createObjectNode();
        answer.putObject("netsuite")
                .put("perCallMs", latency.netsuite().toMillis())
                .put("perRecordMs", latency.netsuiteRecord().toMillis())
                .put("concurrency", town.netsuite().concurrency());
        answer.putObject("graph")
                .put("perCallMs", latency.graph().toMillis())
                .put("perRecordMs", 0)
                .put("concurrency", GraphCloud.CALLS_AT_ONCE_TO_ONE_MAILBOX);
        // Google limits calls per minute, not calls at the same time (google.md 9).
        answer.putObject("google")
                .put("perCallMs", latency.google().toMillis())
                .put("perRecordMs", 0)
                .putNull("concurrency");
        Guarded.answer(ctx, answer);
    }
}
