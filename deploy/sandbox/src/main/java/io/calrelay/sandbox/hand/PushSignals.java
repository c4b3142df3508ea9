package io.calrelay.sandbox.hand;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.netsuite.NetSuiteCloud;
import io.calrelay.sandbox.world.WorldClock;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;

/**
 * Pushes as the SuiteApp makes and signs them, without a save: its own push module, in the place of its own user-event script, is asked to
 * tell of an event in which nothing changed, as a push does that was long under way. No row is added to the outbox for it.
 */
final class PushSignals {
    private static final String SCRIPT = "customscript_calrelay_event_ue";
    private static final String TELL = """
            define(['/SuiteApps/io.calrelay.suiteapp/gateway/push'], (push) => ({ execute: ({ rows }) => rows.forEach(push.send) }));
            """;
    /** A scheduled script's 10,000 units are enough for these: 11 for each push. */
    private static final int IN_ONE_RUN = 800;
    /** Ids that the account gave away before this world began: such rows were acknowledged long ago. */
    private static final int ROWS_BEFORE_THE_FIRST = 1_000;

    private final NetSuiteCloud netsuite;
    private final WorldClock clock;

    PushSignals(NetSuiteCloud netsuite, WorldClock clock) {
        this.netsuite = netsuite;
        this.clock = clock;
    }

    /** None while no event exists that could be told of, or while the SuiteApp pauses its pushes. */
    List<HttpRequest> take(int count) {
        List<Long> events = netsuite.ids("calendarevent");
        List<HttpRequest> requests = new ArrayList<>();
        int before = -1;
        while (!events.isEmpty() && requests.size() < count && requests.size() > before) {
            before = requests.size();
            int next = Math.min(IN_ONE_RUN, count - before);
            requests.addAll(netsuite.requestsOf(SCRIPT, TELL, rows(events.get(0), before, next)));
        }
        return requests;
    }

    private ObjectNode rows(long event, int first, int count) {
        ObjectNode body = HandJson.JSON.createObjectNode();
        long at = clock.instant().toEpochMilli();
        for (int i = first; i < first + count; i++) {
            body.withArray("rows")
                    .addObject()
                    .put("row", 1 + i % ROWS_BEFORE_THE_FIRST)
                    .put("event", event)
                    .put("operation", "updated")
                    .putNull("key")
                    .put("fingerprint", "0".repeat(64))
                    .put("at", at);
        }
        return body;
    }
}
