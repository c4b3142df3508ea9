package io.calrelay.sandbox.outlook;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The query of one call; names are compared without case, and OData options without their {@code $} too. */
final class Query {
    private record Part(String name, String value) {}

    private final Map<String, Part> byName = new LinkedHashMap<>();

    Query(@Nullable String raw) {
        for (String each : (raw == null ? "" : raw).split("&")) {
            String[] pair = each.split("=", 2);
            if (!each.isEmpty()) {
                Part part = new Part(decoded(pair[0]), pair.length == 2 ? decoded(pair[1]) : "");
                byName.put(plain(part.name()), part);
            }
        }
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(byName.get(plain(name))).map(Part::value);
    }

    Optional<String> firstOf(Collection<String> names) {
        return names.stream().filter(name -> find(name).isPresent()).findFirst();
    }

    /** A whole number, or the fallback where the option is absent. */
    int number(String name, int otherwise) {
        String value = find(name).orElse(String.valueOf(otherwise));
        if (!value.matches("\\d{1,7}")) {
            throw GraphProblem.badRequest("Invalid value '" + value + "' for " + name + " query option.");
        }
        return Integer.parseInt(value);
    }

    /** This query with one option set, encoded: what a next link carries. */
    String with(String name, String value) {
        Map<String, Part> all = new LinkedHashMap<>(byName);
        all.put(plain(name), new Part(name, value));
        return all.values().stream()
                .map(part -> encoded(part.name()).replace("%24", "$") + "=" + encoded(part.value()))
                .collect(Collectors.joining("&"));
    }

    private static String plain(String name) {
        return name.replaceFirst("^\\$", "").toLowerCase(Locale.ROOT);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw GraphProblem.badRequest("The query contains a malformed escape sequence.");
        }
    }
}
