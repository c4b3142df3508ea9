package io.calrelay.family;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lets runs reach over days that need not be shown but may be, each of them in one run only. */
final class RunReach {
    private final DayLine line;
    private final Set<LocalDate> taken = new HashSet<>();

    private RunReach(DayLine line) {
        this.line = line;
    }

    static List<DayRun> extended(List<DayRun> runs, DayLine line) {
        RunReach reach = new RunReach(line);
        List<DayRun> extended = new ArrayList<>();
        for (DayRun run : runs) {
            DayRun longer = run.rule().map(rule -> reach.extend(run, rule)).orElse(run);
            boolean alone = longer.days().size() == 1 && run.rule().isPresent();
            extended.add(alone ? DayRun.single(longer.first()) : longer);
        }
        return extended;
    }

    private DayRun extend(DayRun run, NativeRule rule) {
        ArrayDeque<LocalDate> days = new ArrayDeque<>();
        for (LocalDate day : run.days()) {
            if (!line.places().containsKey(day) && !taken.add(day)) {
                break;
            }
            days.add(day);
        }
        LocalDate before = rule.before(run.first());
        while (line.earlier().contains(before) && taken.add(before)) {
            days.addFirst(before);
            before = rule.before(before);
        }
        return new DayRun(run.rule(), List.copyOf(days));
    }
}
