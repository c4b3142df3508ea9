package io.calrelay.family;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How often each thing shows at each moment: where the number changes, and by how much. The same for boxes that are cut at other
 * midnights.
 */
final class Timeline {
    /** Whole days and clock times are different things: a day begins when it does for whoever looks. */
    private record Thing(String title, boolean wholeDays) {}

    private Timeline() {}

    /** The moments after {@code from} and before {@code until} at which the two are not alike. */
    static List<String> difference(
            Collection<Drawn> one, Collection<Drawn> other, Instant from, Instant until, ZoneId zone) {
        List<String> found = new ArrayList<>();
        changes(within(one, from, until, zone), within(other, from, until, zone), zone)
                .forEach((thing, changes) -> changes.forEach((at, change) -> {
                    if (change != 0 && at.isAfter(from) && at.isBefore(until)) {
                        found.add("%+d of %s from %s".formatted(change, thing, at));
                    }
                }));
        return found;
    }

    /** The moments from which something shows more often in the one than in the other. */
    static List<String> surplus(Collection<Drawn> one, Collection<Drawn> other, ZoneId zone) {
        List<String> found = new ArrayList<>();
        changes(one, other, zone).forEach((thing, changes) -> {
            int surplus = 0;
            for (Map.Entry<Instant, Integer> change : changes.entrySet()) {
                surplus += change.getValue();
                if (surplus > 0) {
                    found.add("%d of %s too many from %s".formatted(surplus, thing, change.getKey()));
                }
            }
        });
        return found;
    }

    private static List<Drawn> within(Collection<Drawn> boxes, Instant from, Instant until, ZoneId zone) {
        return boxes.stream()
                .filter(box -> box.endsAfter(from, zone) && box.startsBefore(until, zone))
                .toList();
    }

    private static Map<Thing, NavigableMap<Instant, Integer>> changes(
            Collection<Drawn> one, Collection<Drawn> other, ZoneId zone) {
        Map<Thing, NavigableMap<Instant, Integer>> changes = new HashMap<>();
        one.forEach(box -> add(changes, box, 1, zone));
        other.forEach(box -> add(changes, box, -1, zone));
        return changes;
    }

    private static void add(Map<Thing, NavigableMap<Instant, Integer>> changes, Drawn box, int change, ZoneId zone) {
        NavigableMap<Instant, Integer> times =
                changes.computeIfAbsent(new Thing(box.title(), box.isWholeDay()), any -> new TreeMap<>());
        times.merge(moment(box.start(), 0, zone), change, Integer::sum);
        times.merge(moment(box.end(), 1, zone), -change, Integer::sum);
    }

    private static Instant moment(String at, int later, ZoneId zone) {
        return at.length() == 10
                ? LocalDate.parse(at).plusDays(later).atStartOfDay(zone).toInstant()
                : Instant.parse(at);
    }
}
