package io.calrelay.gateway.netsuite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.ports.NetSuiteGateway.Listed;
import io.calrelay.ports.Reply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Lists every event there is, page by page: inventory-request and inventory-response. */
final class InventoryCall {
    private static final int PAGE = 1000;

    private final RestletClient client;

    InventoryCall(RestletClient client) {
        this.client = client;
    }

    Reply<List<Listed>> allPages() {
        List<Listed> listed = new ArrayList<>();
        long after = 0;
        boolean more = true;
        while (more) {
            Reply<JsonNode> reply = client.call(Restlet.INVENTORY, request(after));
            if (!(reply instanceof Reply.Done<JsonNode> done)) {
                return reply.other();
            }
            for (JsonNode event : done.value().path("events")) {
                after = ascending(after, event.path("id").asLong());
                listed.add(new Listed(
                        EventReading.id(event),
                        Instant.ofEpochMilli(event.path("lastModified").asLong())));
            }
            more = done.value().path("more").asBoolean();
            if (more && done.value().path("events").isEmpty()) {
                throw new UnreadableAnswer(Restlet.INVENTORY.answer(), "/events", "empty, yet there is more");
            }
        }
        return new Reply.Done<>(List.copyOf(listed));
    }

    private static ObjectNode request(long after) {
        return RestletClient.request().put("after", after).put("limit", PAGE);
    }

    /** Ids out of order would let events slip between two pages, or pages come for ever. */
    private static long ascending(long before, long id) {
        if (id <= before) {
            throw new UnreadableAnswer(Restlet.INVENTORY.answer(), "/events", "ids do not ascend");
        }
        return id;
    }
}
