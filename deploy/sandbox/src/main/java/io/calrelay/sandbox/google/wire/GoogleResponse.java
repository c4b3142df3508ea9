package io.calrelay.sandbox.google.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One API answer; no body for 204 and 304. */
public record GoogleResponse(int status, Map<String, String> headers, Optional<ObjectNode> body) {
    public static final String JSON = "application/json; charset=UTF-8";

    public GoogleResponse {
        headers = Map.copyOf(headers);
    }

    /** 200, with the body's etag as a header too. */
    public static GoogleResponse ok(ObjectNode body) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (body.hasNonNull("etag")) {
            headers.put("ETag", body.get("etag").asText());
        }
        return new GoogleResponse(200, headers, Optional.of(body));
    }

    public static GoogleResponse noContent() {
        return new GoogleResponse(204, Map.of(), Optional.empty());
    }

    public static GoogleResponse notModified(String etag) {
        return new GoogleResponse(304, Map.of("ETag", etag), Optional.empty());
    }

    public GoogleResponse withBody(ObjectNode other) {
        return new GoogleResponse(status, headers, Optional.of(other));
    }
}
