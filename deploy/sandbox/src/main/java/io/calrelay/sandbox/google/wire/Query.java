package io.calrelay.sandbox.google.wire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Query parameters in the order given, each possibly repeated. */
public record Query(Map<String, List<String>> values) {
    public Query {
        values = Map.copyOf(values);
    }

    public static Query parse(String text) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : text.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                values.computeIfAbsent(decode(name), key -> new ArrayList<>()).add(decode(value));
            }
        }
        return new Query(values);
    }

    public Optional<String> text(String name) {
        return all(name).stream().findFirst();
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    public boolean flag(String name) {
        return text(name).map(value -> truth(name, value)).orElse(false);
    }

    /** @param least the smallest allowed value */
    public int number(String name, int least, int otherwise) {
        if (!has(name)) {
            return otherwise;
        }
        try {
            int value = Integer.parseInt(text(name).orElse(""));
            if (value >= least) {
                return value;
            }
        } catch (NumberFormatException notNumeric) {
            throw invalid(name);
        }
        throw invalid(name);
    }

    /** An RFC 3339 instant; the offset is mandatory. */
    public Optional<Instant> instant(String name) {
        return text(name).map(value -> {
            try {
                return OffsetDateTime.parse(value).toInstant();
            } catch (DateTimeException withoutOffset) {
                throw GoogleError.badRequest("badRequest", "Bad Request");
            }
        });
    }

    /** One of the allowed words. */
    public Optional<String> word(String name, List<String> allowed) {
        all(name).stream().filter(value -> !allowed.contains(value)).findFirst().ifPresent(wrong -> {
            throw invalid(name);
        });
        return text(name);
    }

    private static boolean truth(String name, String value) {
        if (value.equals("true") || value.equals("false")) {
            return value.equals("true");
        }
        throw invalid(name);
    }

    private static GoogleError invalid(String name) {
        return GoogleError.invalidParameter(name);
    }

    static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
