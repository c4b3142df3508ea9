package io.calrelay.family;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** Parts a set of days into as few native runs and single days as it finds. */
final class Runs {
    private static final int LONGEST_WEEKLY_INTERVAL = 4;
    private static final int NEXT_LOOKED_AT = 12;

    /** @param pattern empty days apart from a single one. @param days that it makes, in order */
    record Found(Pattern pattern, List<LocalDate> days) {
        LocalDate first() {
            return days.get(0);
        }

        LocalDate last() {
            return days.get(days.size() - 1);
        }
    }

    private final NavigableSet<LocalDate> left;
    private final List<Found> runs = new ArrayList<>();
    private final List<LocalDate> singles = new ArrayList<>();

    private Runs(Set<LocalDate> days) {
        this.left = new TreeSet<>(days);
    }

    static Runs of(Set<LocalDate> days) {
        Runs runs = new Runs(days);
        while (!runs.left.isEmpty()) {
            runs.take(runs.longest());
        }
        return runs;
    }

    List<Found> runs() {
        return runs;
    }

    List<LocalDate> singles() {
        return singles;
    }

    private void take(Found found) {
        if (found.days().size() == 1) {
            singles.add(found.first());
        } else {
            runs.add(found);
        }
        found.days().forEach(left::remove);
    }

    /** A piece that shows the earliest day that is left begins with it, because all before it are shown already. */
    private Found longest() {
        LocalDate first = left.first();
        Found best = new Found(new Pattern.Daily(1), List.of(first));
        for (Pattern pattern : patterns(first)) {
            Found found = new Found(pattern, reach(pattern, first));
            if (found.days().size() > best.days().size()) {
                best = found;
            }
        }
        return best;
    }

    private List<Pattern> patterns(LocalDate first) {
        List<Pattern> patterns = new ArrayList<>();
        left.tailSet(first, false).stream()
                .limit(NEXT_LOOKED_AT)
                .forEach(second -> Pattern.joining(first, second).forEach(patterns::add));
        for (int interval = 1; interval <= LONGEST_WEEKLY_INTERVAL; interval++) {
            Set<DayOfWeek> all = EnumSet.noneOf(DayOfWeek.class);
            for (LocalDate day : left.subSet(first, true, first.plusWeeks(interval + 1L), false)) {
                if (weeksBetween(first, day) % interval == 0) {
                    all.add(day.getDayOfWeek());
                    patterns.add(new Pattern.Weekly(interval, all));
                }
            }
        }
        return patterns;
    }

    private static long weeksBetween(LocalDate first, LocalDate day) {
        LocalDate sunday = first.minusDays(first.getDayOfWeek().getValue() % 7);
        return ChronoUnit.DAYS.between(sunday, day) / 7;
    }

    private List<LocalDate> reach(Pattern pattern, LocalDate first) {
        List<LocalDate> days = new ArrayList<>();
        Iterator<LocalDate> each = pattern.from(first).iterator();
        for (LocalDate day = each.next(); left.contains(day); day = each.next()) {
            days.add(day);
        }
        return days;
    }
}
