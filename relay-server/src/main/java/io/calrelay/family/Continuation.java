package io.calrelay.family;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which standing runs go on over what would be pieces of their own, because they lead just there.
 *
 * @param kept the pieces that stay, some of them for longer
 * @param left the wanted pieces that no run leads to
 */
record Continuation(List<Kept> kept, List<Stretch> left) {
    static Continuation of(List<Kept> kept, List<Stretch> wanted, boolean nativeRuns) {
        List<Kept> runs = new ArrayList<>(kept);
        List<Stretch> left = new ArrayList<>();
        for (Stretch stretch : wanted) {
            boolean taken = false;
            for (int i = 0; nativeRuns && i < runs.size() && !taken; i++) {
                Optional<Kept> longer = over(runs.get(i), stretch);
                taken = longer.isPresent();
                if (longer.isPresent()) {
                    runs.set(i, longer.get());
                }
            }
            if (!taken) {
                left.add(stretch);
            }
        }
        return new Continuation(runs, left);
    }

    private static Optional<Kept> over(Kept run, Stretch stretch) {
        boolean free = run.piece().isRun()
                && !run.piece().isBegun()
                && run.endless().isEmpty()
                && !run.wholeSeries()
                && !run.days().isEmpty();
        DayPart first = stretch.first();
        if (!free
                || !first.held().zone().equals(run.piece().zone())
                || !first.held().hours().equals(run.piece().hours())
                || !first.of().text().equals(run.text())) {
            return Optional.empty();
        }
        return NativeRules.of(run.piece())
                .filter(rule ->
                        leadsOver(rule, run.days().get(run.days().size() - 1).day(), stretch))
                .map(rule -> run.goingOn(rule, stretch));
    }

    private static boolean leadsOver(NativeRule rule, LocalDate last, Stretch stretch) {
        LocalDate next = last;
        for (DayPart day : stretch.days()) {
            next = rule.after(next);
            if (!next.equals(day.day())) {
                return false;
            }
        }
        return !stretch.endless() || stretch.rule().filter(rule::equals).isPresent();
    }
}
