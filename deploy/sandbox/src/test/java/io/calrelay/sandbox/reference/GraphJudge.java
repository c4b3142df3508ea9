package io.calrelay.sandbox.reference;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Holds the answers of the simulated Graph and Entra against the OpenAPI subset. */
final class GraphJudge implements WitnessedCloud.Judge {
    private static final GraphOpenApi DOCUMENT = new GraphOpenApi();
    private static final String PREFIX = "/graph/v1.0";

    static List<String> notifications(JsonNode collection) {
        return DOCUMENT.resource("changeNotificationCollection", collection);
    }

    @Override
    public List<String> violations(Context answered) {
        String raw = answered.req().getRequestURI();
        if (!raw.startsWith(PREFIX)) {
            return List.of();
        }
        String path = URLDecoder.decode(raw.substring(PREFIX.length()).replace("+", "%2B"), StandardCharsets.UTF_8);
        String body = WitnessedCloud.body(answered);
        List<String> found =
                new ArrayList<>(DOCUMENT.violations(answered.method().name(), path, answered.statusCode(), body));
        if (answered.res().getHeader("request-id") == null) {
            found.add("no request-id");
        }
        return found;
    }
}
