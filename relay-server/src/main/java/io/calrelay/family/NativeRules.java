package io.calrelay.family;

import io.calrelay.recurrence.RecurrenceRule;
import java.util.List;
import java.util.Optional;

/** Reads the native rule of a standing record. */
final class NativeRules {
    private NativeRules() {}

    /** Empty for what is no run, and for a rule that NetSuite has but we do not write. */
    static Optional<NativeRule> of(StandingPiece piece) {
        List<String> rules =
                piece.means().recurrence().map(each -> each.rules()).orElse(List.of());
        if (rules.size() != 1) {
            return Optional.empty();
        }
        RulePatterns patterns = RulePatterns.of(RecurrenceRule.parse(rules.get(0)), piece.firstDay(), 0);
        return patterns.complete() && patterns.patterns().size() == 1
                ? Optional.of(patterns.patterns().get(0).rule())
                : Optional.empty();
    }
}
