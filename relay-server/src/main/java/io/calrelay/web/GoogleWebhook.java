package io.calrelay.web;

import io.calrelay.contract.ErrorCode;
import io.calrelay.sync.Signals;
import io.javalin.http.Context;

/** Takes Google's push messages: headers only, no body (google.md 6.2). */
final class GoogleWebhook {
    private final Signals signals;
    private final WebEvents events;

    GoogleWebhook(Signals signals, WebEvents events) {
        this.signals = signals;
        this.events = events;
    }

    void handle(Context ctx) {
        String channel = header(ctx, "X-Goog-Channel-ID");
        String token = header(ctx, "X-Goog-Channel-Token");
        if (!signals.fromCalendar(channel, token)) {
            events.refused("google", ErrorCode.CLIENT_STATE_INVALID);
            throw new Refused(ErrorCode.CLIENT_STATE_INVALID);
        }
        events.accepted("google");
        ctx.status(202);
    }

    private static String header(Context ctx, String name) {
        String value = ctx.header(name);
        return value == null ? "" : value;
    }
}
