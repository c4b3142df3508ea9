package io.calrelay.family;

import io.calrelay.model.MeetingFields;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Divides the days that have to be shown among pieces: runs where NetSuite repeats them by itself, single days for the rest. */
final class DayCover {
    /** Days that one run may show: on one clock, at the same hours, with the same text; each day once. */
    private record Kind(ZoneId zone, Hours hours, MeetingFields text, int layer) {
        static Map<Kind, NavigableMap<LocalDate, DayPart>> sorted(List<DayPart> parts) {
            Map<Kind, NavigableMap<LocalDate, DayPart>> kinds = new LinkedHashMap<>();
            for (DayPart part : parts) {
                int layer = 0;
                while (kinds.computeIfAbsent(of(part, layer), any -> new TreeMap<>())
                                .putIfAbsent(part.day(), part)
                        != null) {
                    layer++;
                }
            }
            return kinds;
        }

        private static Kind of(DayPart part, int layer) {
            return new Kind(part.held().zone(), part.held().hours(), part.of().text(), layer);
        }
    }

    private final SeriesPatterns patterns;
    private final List<DayPart> later;
    private final Supplier<List<DayPart>> earlier;

    /**
     * @param later days after those that have to be shown, which runs may go on over
     * @param earlier days before, which runs may begin with; asked for only if there are runs
     */
    DayCover(SeriesPatterns patterns, List<DayPart> later, Supplier<List<DayPart>> earlier) {
        this.patterns = patterns;
        this.later = later;
        this.earlier = earlier;
    }

    /**
     * In order of their first days.
     *
     * @param mayRun whether the part may be one of a run
     */
    List<Stretch> of(List<DayPart> needed, Predicate<DayPart> mayRun) {
        List<Stretch> stretches = new ArrayList<>();
        needed.stream().filter(mayRun.negate()).map(Stretch::single).forEach(stretches::add);
        Map<Kind, NavigableMap<LocalDate, DayPart>> kinds =
                Kind.sorted(needed.stream().filter(mayRun).toList());
        if (!kinds.isEmpty()) {
            Map<Kind, NavigableMap<LocalDate, DayPart>> after = Kind.sorted(later);
            Map<Kind, NavigableMap<LocalDate, DayPart>> before = Kind.sorted(earlier.get());
            kinds.forEach((kind, days) -> stretches.addAll(stretches(
                    days, before.getOrDefault(kind, new TreeMap<>()), after.getOrDefault(kind, new TreeMap<>()))));
        }
        stretches.sort(Comparator.comparing(stretch -> stretch.first().held().startsAt()));
        return stretches;
    }

    private List<Stretch> stretches(
            NavigableMap<LocalDate, DayPart> needed,
            NavigableMap<LocalDate, DayPart> before,
            NavigableMap<LocalDate, DayPart> after) {
        Map<LocalDate, DayPart> all = new HashMap<>(before);
        all.putAll(after);
        all.putAll(needed);
        before.keySet().removeAll(needed.keySet());
        after.keySet().removeAll(needed.keySet());
        DayLine line = DayLine.of(new TreeSet<>(needed.keySet()), before.keySet(), after.keySet());
        Vocabulary words = patterns.vocabulary(List.copyOf(needed.values()));
        return RunSearch.of(line, words).stream()
                .map(run -> new Stretch(run.days().stream().map(all::get).toList(), run.rule(), false))
                .toList();
    }
}
