package io.calrelay.sandbox.google.calendar;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.google.wire.GoogleError;
import io.calrelay.sandbox.google.wire.Json;
import io.calrelay.sandbox.world.Verified;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The limits of extended properties: long keys vanish, long values are cut, without a word. */
@Verified(on = "2026-04-01", source = "google.md 3.4, Google's extended-properties guide")
final class ExtendedProperties {
    private static final int LONGEST_KEY = 44;
    private static final int LONGEST_VALUE = 1_024;
    private static final int MOST = 300;
    private static final int MOST_BYTES = 32 * 1_024;

    private ExtendedProperties() {}

    static void settle(ObjectNode body) {
        if (!(body.get("extendedProperties") instanceof ObjectNode properties)) {
            return;
        }
        int count = 0;
        int bytes = 0;
        for (String kind : List.of("private", "shared")) {
            ObjectNode settled = settled(Json.child(properties, kind));
            count += settled.size();
            bytes += settled.toString().getBytes(StandardCharsets.UTF_8).length;
            properties.remove(kind);
            if (!settled.isEmpty()) {
                properties.set(kind, settled);
            }
        }
        if (count > MOST || bytes > MOST_BYTES) {
            throw GoogleError.invalid("Too many extended properties.");
        }
        properties.retain("private", "shared");
        if (properties.isEmpty()) {
            body.remove("extendedProperties");
        }
    }

    private static ObjectNode settled(ObjectNode map) {
        ObjectNode settled = Json.object();
        List<String> keys = new ArrayList<>();
        map.fieldNames().forEachRemaining(keys::add);
        for (String key : keys) {
            String value = map.path(key).asText();
            if (key.length() <= LONGEST_KEY && !map.path(key).isNull()) {
                settled.put(key, value.substring(0, Math.min(value.length(), LONGEST_VALUE)));
            }
        }
        return settled;
    }
}
