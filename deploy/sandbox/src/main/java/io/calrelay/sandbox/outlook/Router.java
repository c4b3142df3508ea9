package io.calrelay.sandbox.outlook;

import io.calrelay.sandbox.world.Verified;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Finds the route of a call. Takes the path in all the spellings that OData allows. */
final class Router {
    /**
     * @param pattern such as {@code /users/{user}/events/{id}}; also the template in the call log
     * @param underLock whether the cloud's state is read or written; only subscribing is not, since Graph calls back inside it
     */
    record Route(String method, String pattern, boolean underLock, Function<Visit, Answer> handler) {}

    record Found(Route route, Map<String, String> at) {}

    private final List<Route> routes = new ArrayList<>();

    Router on(String method, String pattern, Function<Visit, Answer> handler) {
        routes.add(new Route(method, pattern, true, handler));
        return this;
    }

    Router onOutsideLock(String method, String pattern, Function<Visit, Answer> handler) {
        routes.add(new Route(method, pattern, false, handler));
        return this;
    }

    /** The same route on the user, on the default calendar and on a named calendar. */
    Router onCalendars(String method, String tail, Function<Visit, Answer> handler) {
        return on(method, "/users/{user}" + tail, handler)
                .on(method, "/users/{user}/calendar" + tail, handler)
                .on(method, "/users/{user}/calendars/{calendar}" + tail, handler);
    }

    Found find(Call call) {
        List<String> segments = segments(call);
        List<Found> found = new ArrayList<>();
        for (Route route : routes) {
            match(route.pattern(), segments).ifPresent(at -> found.add(new Found(route, at)));
        }
        // The path with fewer variables is meant: events/delta before events/{id}.
        Optional<Found> best = found.stream()
                .filter(each -> each.route().method().equals(call.method()))
                .min(Comparator.comparing(each -> each.at().size()));
        return best.orElseThrow(() -> unknown(segments, !found.isEmpty()));
    }

    private static GraphProblem unknown(List<String> segments, boolean known) {
        return known
                ? new GraphProblem(
                        405, "Request_BadRequest", "Specified HTTP method is not allowed for the request target.")
                : GraphProblem.badRequest("Resource not found for the segment '"
                        + (segments.isEmpty() ? "" : segments.get(segments.size() - 1)) + "'.");
    }

    @Verified(
            on = "2026-11-20",
            source = "graph.md 10.2 and 13.1: delta and delta(), microsoft.graph. prefixes, encoded ids")
    private static List<String> segments(Call call) {
        List<String> segments = new ArrayList<>();
        for (String raw : call.path().split("/")) {
            String segment = decoded(raw).replaceFirst("^microsoft\\.graph\\.", "");
            int open = segment.indexOf('(');
            if (segment.isEmpty()) {
                continue;
            }
            boolean key = open > 0 && segment.startsWith("('", open) && segment.endsWith("')");
            if (key) {
                segments.add(segment.substring(0, open));
                segments.add(segment.substring(open + 2, segment.length() - 2));
            } else {
                segments.add(open > 0 && segment.endsWith(")") ? segment.substring(0, open) : segment);
            }
        }
        if (!segments.isEmpty() && segments.get(0).equals("me")) {
            segments.set(0, "users");
            segments.add(1, "me");
        }
        return segments;
    }

    private static String decoded(String raw) {
        try {
            return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw GraphProblem.badRequest("The path contains a malformed escape sequence.");
        }
    }

    private static Optional<Map<String, String>> match(String pattern, List<String> segments) {
        String[] wanted = pattern.substring(1).split("/");
        if (wanted.length != segments.size()) {
            return Optional.empty();
        }
        Map<String, String> at = new HashMap<>();
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i].startsWith("{")) {
                at.put(wanted[i].substring(1, wanted[i].length() - 1), segments.get(i));
            } else if (!wanted[i].equalsIgnoreCase(segments.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(at);
    }
}
