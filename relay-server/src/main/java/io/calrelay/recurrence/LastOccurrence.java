package io.calrelay.recurrence;

import io.calrelay.model.RecurrenceId;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;

/** Finds the last occurrence of a series that ends, looking back from its end in growing steps. */
final class LastOccurrence {
    private static final long FIRST_LOOK_DAYS = 64;

    private LastOccurrence() {}

    static Optional<RecurrenceId> of(
            SeriesShape shape, RecurrenceId first, List<EndedRule> rules, SortedSet<RecurrenceId> added) {
        Stream<RecurrenceId> ofRules = rules.stream().flatMap(rule -> of(shape, first, rule).stream());
        return Stream.concat(Stream.concat(Stream.of(first), added.stream()), ofRules)
                .max(RecurrenceId::compareTo);
    }

    private static Optional<RecurrenceId> of(SeriesShape shape, RecurrenceId first, EndedRule rule) {
        LocalDateTime end = shape.wallClock(rule.last().orElseThrow()).orElseThrow();
        for (long days = FIRST_LOOK_DAYS; end.minusDays(days).isAfter(shape.firstStart()); days *= 8) {
            Optional<RecurrenceId> found =
                    rule.from(shape.idAt(end.minusDays(days))).reduce((one, next) -> next);
            if (found.isPresent()) {
                return found;
            }
        }
        return rule.from(first).reduce((one, next) -> next);
    }
}
