package io.calrelay.family;

import io.calrelay.family.RulePatterns.Anchored;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * The native rules that come into question for some days. Any two days are "every 37 days", but nobody would read it so: a run
 * repeats as one of the meeting's own rules does, or every day, week, month or year, three times at least.
 *
 * @param own what the meeting's rules become in NetSuite
 * @param days intervals of daily runs
 * @param weeks of weekly ones
 * @param months of monthly ones; 12 is yearly
 * @param ownOnly whether no other than the own ones are good
 */
record Vocabulary(List<Anchored> own, Set<Integer> days, Set<Integer> weeks, Set<Integer> months, boolean ownOnly) {
    private static final int LEAST_OWN = 2;
    private static final int LEAST_OTHER = 3;

    Vocabulary {
        own = List.copyOf(own);
    }

    /** From how many days on a run by this rule through that day is one. */
    int least(NativeRule rule, LocalDate day) {
        return isOwn(rule, day) ? LEAST_OWN : ownOnly ? Integer.MAX_VALUE : LEAST_OTHER;
    }

    /** Whether the meeting's own rules make these days. */
    boolean isOwn(NativeRule rule, LocalDate day) {
        return rule.elements().stream().allMatch(element -> isOwnElement(element, day));
    }

    private boolean isOwnElement(NativeRule element, LocalDate day) {
        LocalDate one = new Anchored(element, day).dayOf(element);
        return own.stream()
                .anyMatch(each ->
                        each.rule().elements().contains(element) && each.rule().joins(each.day(), one));
    }
}
