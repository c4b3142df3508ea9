package io.calrelay.gateway.netsuite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.model.Observation;
import io.calrelay.ports.IdSource;
import io.calrelay.ports.NetSuiteGateway.Write;
import io.calrelay.ports.Reply;
import io.calrelay.ports.Reply.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Writes many events in one call: write-request and write-response. */
final class WriteCall {
    /** The contract's limit (write-request.schema.json). */
    static final int MOST_WRITES = 50;

    private final RestletClient client;
    private final IdSource ids;

    WriteCall(RestletClient client, IdSource ids) {
        this.client = client;
        this.ids = ids;
    }

    /**
     * @param acknowledge the first 500 go along; a row that does not is returned by the next read and can be
     *     acknowledged then
     */
    List<Reply<Observation>> carryOut(List<Write> writes, List<Long> acknowledge) {
        if (writes.size() > MOST_WRITES) {
            throw new IllegalArgumentException("more than " + MOST_WRITES + " writes: " + writes.size());
        }
        List<Long> rows = new Portions<>(acknowledge, ChangesCall.ACKNOWLEDGEMENTS).portion(0);
        List<Write> possible = writes.stream()
                .filter(write -> WriteOperation.obstacle(write).isEmpty())
                .toList();
        Iterator<Reply<Observation>> answers = send(possible, rows).iterator();
        List<Reply<Observation>> replies = new ArrayList<>();
        for (Write write : writes) {
            Optional<String> obstacle = WriteOperation.obstacle(write);
            replies.add(obstacle.isPresent() ? new Reply.Refused<>(Refusal.INVALID, obstacle.get()) : answers.next());
        }
        return replies;
    }

    private List<Reply<Observation>> send(List<Write> writes, List<Long> acknowledge) {
        if (writes.isEmpty()) {
            if (!acknowledge.isEmpty()) {
                new ChangesCall(client).acknowledge(acknowledge);
            }
            return List.of();
        }
        Reply<JsonNode> reply = client.call(Restlet.WRITE, request(writes, acknowledge));
        if (reply instanceof Reply.Done<JsonNode> done) {
            return outcomes(writes, done.value());
        }
        return writes.stream().map(write -> reply.<Observation>other()).toList();
    }

    private ObjectNode request(List<Write> writes, List<Long> acknowledge) {
        ObjectNode request = RestletClient.request();
        ChangesCall.put(request.putArray("acknowledge"), acknowledge);
        ArrayNode operations = request.putArray("operations");
        writes.forEach(write -> WriteOperation.fill(operations.addObject(), write, Revision.next(ids)));
        return request;
    }

    private static List<Reply<Observation>> outcomes(List<Write> writes, JsonNode answer) {
        JsonNode results = answer.path("results");
        if (results.size() != writes.size()) {
            throw new UnreadableAnswer(
                    Restlet.WRITE.answer(), "/results", results.size() + " results for " + writes.size() + " writes");
        }
        Instant at = Instant.ofEpochMilli(answer.path("at").asLong());
        List<Reply<Observation>> outcomes = new ArrayList<>();
        for (int index = 0; index < results.size(); index++) {
            outcomes.add(WriteOutcome.of(writes.get(index), results.get(index), at));
        }
        return outcomes;
    }
}
