package io.calrelay.sandbox.netsuite.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The third part of a catalogue line: {@code flag; flag=value}. */
record Flags(Map<String, String> values) {
    static Flags parse(String text) {
        Map<String, String> found = new HashMap<>();
        for (String each : text.split(";")) {
            String[] pair = each.strip().split("=", 2);
            if (!pair[0].isEmpty()) {
                found.put(pair[0], pair.length > 1 ? pair[1] : "");
            }
        }
        return new Flags(found);
    }

    boolean has(String flag) {
        return values.containsKey(flag);
    }

    int number(String flag) {
        return Integer.parseInt(values.getOrDefault(flag, "0"));
    }

    List<String> list(String flag) {
        String text = values.getOrDefault(flag, "");
        return text.isEmpty() ? List.of() : List.of(text.split(","));
    }
}
