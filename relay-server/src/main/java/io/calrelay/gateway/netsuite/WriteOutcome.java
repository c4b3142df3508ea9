package io.calrelay.gateway.netsuite;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.contract.ErrorCode;
import io.calrelay.model.EventId;
import io.calrelay.model.Observation;
import io.calrelay.ports.NetSuiteGateway.Write;
import io.calrelay.ports.NetSuiteGateway.Write.Create;
import io.calrelay.ports.NetSuiteGateway.Write.Delete;
import io.calrelay.ports.NetSuiteGateway.Write.Update;
import io.calrelay.ports.Reply;
import io.calrelay.ports.Reply.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What became of one write: a result of write-response.schema.json. */
final class WriteOutcome {
    private WriteOutcome() {}

    /** @param at when the SuiteApp answered */
    static Reply<Observation> of(Write write, JsonNode result, Instant at) {
        String outcome = result.path("outcome").asText();
        return switch (outcome) {
            case "done", "exists" -> done(write, result.path("event"), at);
            case "stale" -> new Reply.Stale<>();
            case "gone" -> new Reply.Gone<>();
            case "not-visible" -> new Reply.Refused<>(Refusal.NOT_VISIBLE, words(result, "the role may not read it"));
            case "refused" -> refused(write, result);
            case "postponed" ->
                new Reply.Later<>(Optional.of(Duration.ZERO), "the script's governance units were used up");
            default -> throw new IllegalArgumentException("the schema knows no outcome " + outcome);
        };
    }

    private static Reply<Observation> done(Write write, JsonNode event, Instant at) {
        if (write instanceof Delete delete) {
            return new Reply.Done<>(new Observation.Gone(delete.event(), at));
        }
        if (event.isObject()) {
            return new Reply.Done<>(EventReading.observation(event));
        }
        return unseen(write)
                .<Reply<Observation>>map(id -> new Reply.Done<>(new Observation.NotVisible(id, at)))
                .orElseGet(() -> new Reply.Refused<>(Refusal.NOT_VISIBLE, "it was created, but may not be read"));
    }

    /** A save that the role's permissions forbid is refused, too, with a code of its own. */
    private static Reply<Observation> refused(Write write, JsonNode result) {
        String words = words(result, "NetSuite gave no reason");
        if (!ErrorCode.EVENT_NOT_VISIBLE.code().equals(result.at("/error/code").asText())) {
            return new Reply.Refused<>(Refusal.INVALID, words);
        }
        return new Reply.Refused<>(write instanceof Create ? Refusal.NOT_PERMITTED : Refusal.NOT_VISIBLE, words);
    }

    private static Optional<EventId> unseen(Write write) {
        if (write instanceof Update update) {
            return Optional.of(update.event());
        }
        if (write instanceof Create) {
            return Optional.empty();
        }
        throw new AssertionError("not a write that leaves an event: " + write.getClass());
    }

    private static String words(JsonNode result, String otherwise) {
        JsonNode error = result.path("error");
        return error.isObject() ? Failure.words(error) : otherwise;
    }
}
