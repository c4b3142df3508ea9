package io.calrelay.gateway.netsuite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.model.EventId;
import io.calrelay.model.Observation;
import io.calrelay.ports.NetSuiteGateway.Changes;
import io.calrelay.ports.NetSuiteGateway.OutboxRow;
import io.calrelay.ports.Reply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the change feed: changes-request and changes-response. */
final class ChangesCall {
    /**
     * The contract lets 1,000 stand in one message, but a RESTlet's 5,000 units remove some 620 rows at the most (4 units
     * each, netsuite.md 3.2) when it has to read events and the days of series, too.
     */
    static final int ACKNOWLEDGEMENTS = 500;

    /** The contract's limits (changes-request.schema.json). */
    private static final int LOOKS = 100;

    private static final int ROWS = 200;

    private final RestletClient client;

    ChangesCall(RestletClient client) {
        this.client = client;
    }

    /**
     * Only the last of several calls reads rows, so that none is returned that a later call acknowledges. The SuiteApp
     * leaves out what it has no units for: then this is no read, and the rows come again.
     */
    Reply<Changes> read(List<Long> acknowledge, List<EventId> look) {
        Portions<Long> acknowledged = new Portions<>(acknowledge, ACKNOWLEDGEMENTS);
        Portions<EventId> looks = new Portions<>(look, LOOKS);
        int calls = Math.max(1, Math.max(acknowledged.count(), looks.count()));
        List<OutboxRow> rows = new ArrayList<>();
        List<Observation> events = new ArrayList<>();
        boolean more = false;
        for (int call = 0; call < calls; call++) {
            int limit = call == calls - 1 ? ROWS : 0;
            Reply<JsonNode> reply =
                    client.call(Restlet.CHANGES, request(acknowledged.portion(call), looks.portion(call), limit));
            if (!(reply instanceof Reply.Done<JsonNode> done)) {
                return reply.other();
            }
            List<Observation> read = events(done.value());
            if (!names(read).containsAll(looks.portion(call))) {
                return new Reply.Later<>(Optional.empty(), "the script's governance units were used up");
            }
            done.value().path("rows").forEach(row -> rows.add(row(row)));
            events.addAll(read);
            more = done.value().path("more").asBoolean();
        }
        return new Reply.Done<>(new Changes(rows, events, more));
    }

    /** Takes rows off the outbox and reads nothing. */
    Reply<?> acknowledge(List<Long> rows) {
        return client.call(Restlet.CHANGES, request(rows, List.of(), 0));
    }

    static void put(ArrayNode array, List<Long> rows) {
        rows.forEach(array::add);
    }

    private static ObjectNode request(List<Long> acknowledge, List<EventId> look, int limit) {
        ObjectNode request = RestletClient.request();
        put(request.putArray("acknowledge"), acknowledge);
        ArrayNode looks = request.putArray("look");
        look.forEach(event -> looks.add(WriteOperation.number(event.value())));
        return request.put("limit", limit);
    }

    private static Set<EventId> names(List<Observation> observations) {
        return observations.stream().map(Observation::event).collect(Collectors.toSet());
    }

    private static OutboxRow row(JsonNode row) {
        return new OutboxRow(
                row.path("row").asLong(),
                new EventId(row.path("event").asText()),
                row.path("operation").asText().equals("deleted"));
    }

    private static List<Observation> events(JsonNode answer) {
        Instant at = Instant.ofEpochMilli(answer.path("at").asLong());
        List<Observation> events = new ArrayList<>();
        answer.path("events").forEach(event -> events.add(EventReading.observation(event)));
        answer.path("missing").forEach(id -> events.add(new Observation.Gone(new EventId(id.asText()), at)));
        answer.path("notVisible").forEach(id -> events.add(new Observation.NotVisible(new EventId(id.asText()), at)));
        return events;
    }
}
