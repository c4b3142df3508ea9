package io.calrelay.family;

import io.calrelay.family.NativeRule.EveryDays;
import io.calrelay.family.NativeRule.EveryMonths;
import io.calrelay.family.NativeRule.EveryMonthsOn;
import io.calrelay.family.NativeRule.EveryWeeks;
import io.calrelay.family.RulePatterns.Anchored;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The pieces that could show the first open day of some: runs that begin there, or that day alone. */
final class RunCandidates {
    private static final int SHORTEST_MONTH = 28;
    private static final int FEBRUARY = 2;
    private static final int MOST_ORDINAL = 4;

    private final DayLine line;
    private final Vocabulary words;

    RunCandidates(DayLine line, Vocabulary words) {
        this.line = line;
        this.words = words;
    }

    /** As long as they can be; the longer ones of several masks of weekdays. */
    List<DayRun> longest(LocalDate day, BitSet open) {
        return found(day, open, false);
    }

    /** All: also those that end early, and those with fewer weekdays. */
    List<DayRun> all(LocalDate day, BitSet open) {
        return found(day, open, true);
    }

    private List<DayRun> found(LocalDate day, BitSet open, boolean all) {
        Set<NativeRule> rules = new LinkedHashSet<>();
        for (Anchored own : words.own()) {
            if (own.makes(day)) {
                rules.add(own.rule());
            }
        }
        words.days().forEach(days -> rules.add(new EveryDays(days)));
        words.weeks().forEach(weeks -> rules.addAll(weekly(weeks, day, open, all)));
        words.months().forEach(months -> rules.addAll(monthly(months, day)));
        List<DayRun> found = new ArrayList<>();
        for (NativeRule rule : rules) {
            int least = words.least(rule, day);
            List<LocalDate> days = line.walk(rule, day, open);
            if (least < Integer.MAX_VALUE && days.size() + line.reachBack(rule, day) >= least) {
                found.add(new DayRun(Optional.of(rule), days));
            }
            for (int length = days.size() - 1; all && length >= least; length--) {
                found.add(new DayRun(Optional.of(rule), List.copyOf(days.subList(0, length))));
            }
        }
        found.add(DayRun.single(day));
        return found;
    }

    /** Weekdays whose own runs end later can be joined until the first of them ends. */
    private List<NativeRule> weekly(int weeks, LocalDate day, BitSet open, boolean all) {
        Map<DayOfWeek, LocalDate> ends = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek weekday : DayOfWeek.values()) {
            EveryWeeks alone = new EveryWeeks(weeks, EnumSet.of(weekday));
            LocalDate first = alone.inWeekOf(day);
            LocalDate start = first.isBefore(day) ? first.plusWeeks(weeks) : first;
            LocalDate end = line.breakOf(alone, start, open);
            if (end.isAfter(start)) {
                ends.put(weekday, end);
            }
        }
        return all ? allMasks(weeks, day.getDayOfWeek(), ends.keySet()) : masks(weeks, day.getDayOfWeek(), ends);
    }

    private static List<NativeRule> masks(int weeks, DayOfWeek needed, Map<DayOfWeek, LocalDate> ends) {
        Set<NativeRule> rules = new LinkedHashSet<>();
        for (LocalDate end : ends.values()) {
            EnumSet<DayOfWeek> mask = EnumSet.of(needed);
            ends.forEach((weekday, other) -> {
                if (!other.isBefore(end)) {
                    mask.add(weekday);
                }
            });
            rules.add(new EveryWeeks(weeks, mask));
        }
        return List.copyOf(rules);
    }

    private static List<NativeRule> allMasks(int weeks, DayOfWeek needed, Set<DayOfWeek> possible) {
        List<NativeRule> rules = new ArrayList<>();
        List<DayOfWeek> others =
                possible.stream().filter(weekday -> weekday != needed).toList();
        for (int chosen = 0; chosen < 1 << others.size(); chosen++) {
            EnumSet<DayOfWeek> mask = EnumSet.of(needed);
            for (int i = 0; i < others.size(); i++) {
                if ((chosen & 1 << i) != 0) {
                    mask.add(others.get(i));
                }
            }
            rules.add(new EveryWeeks(weeks, mask));
        }
        return rules;
    }

    private static List<NativeRule> monthly(int months, LocalDate day) {
        List<NativeRule> rules = new ArrayList<>();
        boolean inAllYears = day.getMonthValue() != FEBRUARY || day.getDayOfMonth() <= SHORTEST_MONTH;
        if (day.getDayOfMonth() <= SHORTEST_MONTH || (months == 12 && inAllYears)) {
            rules.add(new EveryMonths(months));
        }
        int ordinal = (day.getDayOfMonth() - 1) / 7 + 1;
        if (ordinal <= MOST_ORDINAL) {
            rules.add(new EveryMonthsOn(months, ordinal, day.getDayOfWeek()));
        }
        if (day.getDayOfMonth() + 7 > day.lengthOfMonth()) {
            rules.add(new EveryMonthsOn(months, -1, day.getDayOfWeek()));
        }
        return rules;
    }
}
