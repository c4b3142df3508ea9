package io.calrelay.family;

import io.calrelay.recurrence.RecurrenceRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a rule becomes in NetSuite: native rules that together make the same days, for ever. Found by the rule's members, not by
 * looking at days.
 *
 * @param patterns those that there are
 * @param complete whether they make all of the rule's days; otherwise the rest has no native form
 */
record RulePatterns(List<Anchored> patterns, boolean complete) {
    /** A native rule and one of its days. */
    record Anchored(NativeRule rule, LocalDate day) {
        boolean makes(LocalDate other) {
            return rule.joins(day, other);
        }

        /** A day of one of the rule's elements. */
        LocalDate dayOf(NativeRule element) {
            return element instanceof NativeRule.EveryWeeks weekly ? weekly.inWeekOf(day) : day;
        }
    }

    /** The patterns in their smallest parts. */
    List<Anchored> elements() {
        return patterns.stream()
                .flatMap(each -> each.rule().elements().stream().map(part -> new Anchored(part, each.dayOf(part))))
                .toList();
    }

    /**
     * Of a rule, its end aside.
     *
     * @param first the series' first day
     * @param shift how many days later than in the series' own zone the days are here
     */
    static RulePatterns of(RecurrenceRule rule, LocalDate first, int shift) {
        Optional<List<Optional<Anchored>>> read = new RuleDivision(rule, first, shift).patterns();
        List<Anchored> found =
                read.stream().flatMap(List::stream).flatMap(Optional::stream).toList();
        return new RulePatterns(
                found, read.isPresent() && found.size() == read.get().size());
    }
}
