package io.calrelay.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.contract.ErrorCode;
import io.calrelay.sync.Signals;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;

/** Takes Microsoft Graph's notifications and answers its validation handshake (graph.md 4.2 to 4.4). */
final class GraphWebhook {
    private static final Map<String, Signals.Lifecycle> LIFECYCLE = Map.of(
            "reauthorizationRequired", Signals.Lifecycle.REAUTHORIZE,
            "subscriptionRemoved", Signals.Lifecycle.REMOVED,
            "missed", Signals.Lifecycle.MISSED);

    private final Signals signals;
    private final WebEvents events;

    GraphWebhook(Signals signals, WebEvents events) {
        this.signals = signals;
        this.events = events;
    }

    void handle(Context ctx) {
        Optional<String> validationToken = Optional.ofNullable(ctx.queryParam("validationToken"));
        if (validationToken.isPresent()) {
            ctx.status(200).contentType("text/plain").result(validationToken.get());
            return;
        }
        JsonNode items = JsonBodies.parse(ctx.body()).path("value");
        if (!items.isArray() || items.isEmpty()) {
            throw new Refused(ErrorCode.MESSAGE_INVALID, "There are no notifications in the body.", "/value");
        }
        boolean anyOurs = false;
        for (JsonNode item : items) {
            boolean ours = take(item);
            anyOurs |= ours;
            if (ours) {
                events.accepted("graph");
            } else {
                events.refused("graph", ErrorCode.CLIENT_STATE_INVALID);
            }
        }
        if (!anyOurs) {
            throw new Refused(ErrorCode.CLIENT_STATE_INVALID);
        }
        ctx.status(202);
    }

    private boolean take(JsonNode item) {
        String subscription = item.path("subscriptionId").asText("");
        String secret = item.path("clientState").asText("");
        Signals.Lifecycle lifecycle = LIFECYCLE.get(item.path("lifecycleEvent").asText(""));
        return lifecycle == null
                ? signals.fromCalendar(subscription, secret)
                : signals.aboutSubscription(subscription, secret, lifecycle);
    }
}
