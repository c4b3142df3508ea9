package io.calrelay.sandbox.reference;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds the answers of the simulated Google against the discovery document. */
final class GoogleJudge implements WitnessedCloud.Judge {
    private static final GoogleDiscovery DOCUMENT = new GoogleDiscovery();
    private static final String API = "/google/calendar/v3/";

    @Override
    public List<String> violations(Context answered) {
        String path = answered.req().getRequestURI();
        String body = WitnessedCloud.body(answered);
        if (path.equals("/google/token")) {
            return DOCUMENT.token(answered.statusCode(), body);
        }
        if (!path.startsWith(API)) {
            return answered.statusCode() == 200 ? parts(body) : DOCUMENT.refusal(answered.statusCode(), body);
        }
        String verb = Optional.ofNullable(answered.header("X-HTTP-Method-Override"))
                .orElse(answered.method().name());
        return DOCUMENT.violations(verb, path.substring(API.length()), answered.statusCode(), body);
    }

    /** A part of a batch answer does not say what it answers, but its kind does. */
    private static List<String> parts(String multipart) {
        List<String> found = new ArrayList<>();
        for (String part : multipart.split("\r\n--batch_", -1)) {
            int line = part.indexOf("HTTP/1.1 ");
            String body = part.substring(part.lastIndexOf("\r\n\r\n") + 4).strip();
            if (line >= 0 && !body.isEmpty()) {
                int status = Integer.parseInt(part.substring(line + 9, line + 12));
                found.addAll(status < 400 ? resource(body) : DOCUMENT.refusal(status, body));
            }
        }
        return found;
    }

    private static List<String> resource(String body) {
        String kind = Reference.parsed(body).path("kind").asText();
        return kind.equals("calendar#event")
                ? DOCUMENT.resource("Event", Reference.parsed(body))
                : kind.equals("calendar#events") ? DOCUMENT.resource("Events", Reference.parsed(body)) : List.of();
    }
}
