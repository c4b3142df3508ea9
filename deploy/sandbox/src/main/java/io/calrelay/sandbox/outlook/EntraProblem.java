package io.calrelay.sandbox.outlook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.world.Verified;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A refusal of the token endpoint, in its own form (graph-samples/identity-responses.json). */
@Verified(on = "2026-06-01", source = "graph.md 7.4 [S27]")
final class EntraProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final int status;
    private final String error;
    private final int number;

    EntraProblem(int status, String error, int number, String description) {
        super("AADSTS" + number + ": " + description, null, false, false);
        this.status = status;
        this.error = error;
        this.number = number;
    }

    int status() {
        return status;
    }

    ObjectNode body(Instant now, String traceId, String correlationId) {
        String at = STAMP.format(now);
        ObjectNode body = Json.object().put("error", error);
        body.put(
                "error_description",
                getMessage() + " Trace ID: " + traceId + " Correlation ID: " + correlationId + " Timestamp: " + at);
        body.putArray("error_codes").add(number);
        return body.put("timestamp", at).put("trace_id", traceId).put("correlation_id", correlationId);
    }
}
