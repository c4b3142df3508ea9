package io.calrelay.sandbox.google;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** How many event records a call carried. */
final class Records {
    private Records() {}

    static long of(Dispatcher.Answered answered) {
        return answered.response().body().map(Records::count).orElseGet(() -> {
            boolean deletion =
                    answered.response().status() == 204 && answered.template().endsWith("/{eventId}");
            return deletion ? 1L : 0L;
        });
    }

    private static long count(ObjectNode body) {
        return switch (body.path("kind").asText()) {
            case "calendar#event" -> 1;
            case "calendar#events" -> body.path("items").size();
            default -> 0;
        };
    }
}
