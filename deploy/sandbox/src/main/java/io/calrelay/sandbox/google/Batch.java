package io.calrelay.sandbox.google;

import io.calrelay.sandbox.google.calendar.GoogleSwitch;
import io.calrelay.sandbox.google.wire.GoogleError;
import io.calrelay.sandbox.google.wire.GoogleRequest;
import io.calrelay.sandbox.google.wire.GoogleResponse;
import io.calrelay.sandbox.google.wire.Query;
import io.calrelay.sandbox.world.CallNote;
import io.calrelay.sandbox.world.Verified;
import io.javalin.http.Context;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Several calls in one multipart request; each is answered on its own, in the order given. */
@Verified(on = "2026-11", source = "google.md 9 and 13.2: batch guide, and the Java client run against a stub")
final class Batch {
    private static final int MOST_CALLS = 1_000;
    private static final int MOST_CALLS_ONCE = 50;
    private static final Map<Integer, String> REASONS = Map.of(
            200, "OK",
            204, "No Content",
            304, "Not Modified",
            400, "Bad Request",
            401, "Unauthorized",
            403, "Forbidden",
            404, "Not Found",
            409, "Conflict",
            410, "Gone",
            412, "Precondition Failed");
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?", Pattern.CASE_INSENSITIVE);
    private static final Pattern ONE_EVENT = Pattern.compile(".*/events/(?!import$|quickAdd$|watch$)[^/]+");
    private static final String SERVICE_PATH = "/calendar/v3/";

    private final GoogleCloud cloud;
    private final CallNote note;

    Batch(GoogleCloud cloud, CallNote note) {
        this.cloud = cloud;
        this.note = note;
    }

    void answer(Context ctx, String body, Map<String, String> outer) {
        Matcher boundary = BOUNDARY.matcher(outer.getOrDefault("content-type", ""));
        if (!boundary.find()) {
            throw GoogleError.badRequest("badRequest", "Missing multipart boundary.");
        }
        List<String> parts = parts(body, boundary.group(1));
        if (parts.size() > (cloud.isOn(GoogleSwitch.SMALL_BATCHES) ? MOST_CALLS_ONCE : MOST_CALLS)) {
            throw GoogleError.badRequest("badRequest", "The batch request exceeds the maximum number of calls.");
        }
        StringBuilder answer = new StringBuilder();
        Set<String> changed = new HashSet<>();
        parts.forEach(part -> answer.append(answered(part, outer, changed)));
        answer.append("--batch_calrelay--\r\n");
        ctx.contentType("multipart/mixed; boundary=batch_calrelay").result(answer.toString());
    }

    /** @param changed the paths that earlier parts wrote to */
    private String answered(String part, Map<String, String> outer, Set<String> changed) {
        String[] envelope = halves(part);
        String[] http = halves(envelope[1]);
        String requestLine = http[0].lines().findFirst().orElse("");
        Map<String, String> headers = new HashMap<>();
        copy(outer, headers, "authorization");
        headers.putAll(headers(http[0].substring(Math.min(http[0].length(), requestLine.length()))));
        String id = headers(envelope[0]).getOrDefault("content-id", "");
        GoogleRequest request = request(requestLine, headers, http[1]);
        boolean conflict = !request.method().equals("GET")
                && ONE_EVENT.matcher(request.path()).matches()
                && !changed.add(request.path())
                && cloud.isOn(GoogleSwitch.BATCH_CONFLICTS);
        if (conflict) {
            return written(id, GoogleError.conflict().response());
        }
        Dispatcher.Answered answered = cloud.answer(request);
        note.addRecords(Records.of(answered));
        if (!request.method().equals("GET") && answered.response().status() < 300) {
            note.changed();
        }
        return written(id, answered.response());
    }

    private static GoogleRequest request(String line, Map<String, String> headers, String body) {
        String[] words = line.split(" ", -1);
        URI uri = URI.create(words.length > 1 ? words[1] : "/");
        String path = uri.getRawPath();
        int start = path.indexOf(SERVICE_PATH);
        String below = start < 0 ? path : path.substring(start + SERVICE_PATH.length());
        Query query = Query.parse(uri.getRawQuery() == null ? "" : uri.getRawQuery());
        return new GoogleRequest(words[0], below, query, headers, body.strip());
    }

    private static String written(String id, GoogleResponse response) {
        StringBuilder part = new StringBuilder("--batch_calrelay\r\nContent-Type: application/http\r\n");
        if (!id.isEmpty()) {
            String bare = id.startsWith("<") ? id.substring(1, id.length() - 1) : id;
            part.append("Content-ID: <response-").append(bare).append(">\r\n");
        }
        String reason = REASONS.getOrDefault(response.status(), "Error");
        part.append("\r\nHTTP/1.1 ")
                .append(response.status())
                .append(' ')
                .append(reason)
                .append("\r\n");
        part.append("Content-Type: ").append(GoogleResponse.JSON).append("\r\n");
        response.headers()
                .forEach((name, value) ->
                        part.append(name).append(": ").append(value).append("\r\n"));
        String body = response.body().map(Object::toString).orElse("");
        part.append("Content-Length: ").append(body.getBytes(StandardCharsets.UTF_8).length);
        return part.append("\r\n\r\n").append(body).append("\r\n").toString();
    }

    private static List<String> parts(String body, String boundary) {
        List<String> parts = new ArrayList<>();
        for (String part : body.split(Pattern.quote("--" + boundary), -1)) {
            if (!part.isBlank() && !part.startsWith("--")) {
                parts.add(part.stripLeading());
            }
        }
        return parts;
    }

    /** What stands before and after the first empty line. */
    private static String[] halves(String text) {
        String[] halves = text.split("\r?\n\r?\n", 2);
        return new String[] {halves[0], halves.length > 1 ? halves[1] : ""};
    }

    private static Map<String, String> headers(String lines) {
        Map<String, String> headers = new HashMap<>();
        lines.lines().forEach(line -> {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        });
        return headers;
    }

    private static void copy(Map<String, String> from, Map<String, String> to, String name) {
        if (from.containsKey(name)) {
            to.put(name, from.getOrDefault(name, ""));
        }
    }
}
