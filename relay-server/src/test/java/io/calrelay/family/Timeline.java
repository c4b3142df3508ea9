package io.calrelay.family;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often something shows at each moment: where the number changes, and by how much. The same for boxes that are cut at other
 * midnights.
 */
final class Timeline {
    private Timeline() {}

    /** What is left out: changes before {@code from} and from {@code until} on. */
    static Map<String, Integer> of(Collection<Drawn> boxes, Instant from, Instant until, ZoneId zone) {
        Map<String, Integer> changes = new TreeMap<>();
        for (Drawn box : boxes) {
            if (box.endsAfter(from, zone) && box.startsBefore(until, zone)) {
                add(changes, box, box.start(), 1);
                add(
                        changes,
                        box,
                        box.isWholeDay()
                                ? LocalDate.parse(box.end()).plusDays(1).toString()
                                : box.end(),
                        -1);
            }
        }
        changes.values().removeIf(change -> change == 0);
        changes.keySet().removeIf(at -> isOutside(at.substring(0, at.indexOf(' ')), from, until, zone));
        return changes;
    }

    private static void add(Map<String, Integer> changes, Drawn box, String at, int change) {
        changes.merge(at + " " + box.title(), change, Integer::sum);
    }

    private static boolean isOutside(String at, Instant from, Instant until, ZoneId zone) {
        Instant moment =
                at.length() == 10 ? LocalDate.parse(at).atStartOfDay(zone).toInstant() : Instant.parse(at);
        return moment.isBefore(from)
                || !moment.isBefore(until.atOffset(ZoneOffset.UTC).toInstant());
    }
}
