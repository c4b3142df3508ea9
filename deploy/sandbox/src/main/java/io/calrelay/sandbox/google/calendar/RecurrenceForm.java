package io.calrelay.sandbox.google.calendar;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.calrelay.sandbox.google.wire.Json;
import io.calrelay.sandbox.world.Verified;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Google's own way of writing recurrence lines: excluded dates first, the parts of a rule in a fixed order. */
@Verified(on = "2026-06", source = "google.md 11: published payloads, OutlookGoogleCalendarSync #830")
final class RecurrenceForm {
    private static final List<String> PARTS = List.of("FREQ", "WKST", "UNTIL", "COUNT", "INTERVAL");

    private RecurrenceForm() {}

    static ArrayNode normal(List<String> lines) {
        ArrayNode normal = Json.array();
        lines.stream()
                .map(RecurrenceForm::line)
                .sorted(Comparator.comparingInt(RecurrenceForm::place))
                .forEach(normal::add);
        return normal;
    }

    private static int place(String line) {
        return line.startsWith("EX") ? 0 : line.startsWith("RDATE") ? 1 : 2;
    }

    private static String line(String text) {
        int colon = text.indexOf(':');
        String name = text.substring(0, colon).toUpperCase(Locale.ROOT);
        if (!name.endsWith("RULE")) {
            return text;
        }
        List<String> parts = new ArrayList<>(List.of(text.substring(colon + 1).split(";", -1)));
        parts.removeIf(String::isEmpty);
        parts.sort(Comparator.comparingInt(RecurrenceForm::rank));
        return name + ":" + String.join(";", parts);
    }

    private static int rank(String part) {
        int known = PARTS.indexOf(part.replaceFirst("=.*", "").toUpperCase(Locale.ROOT));
        return known < 0 ? PARTS.size() : known;
    }
}
