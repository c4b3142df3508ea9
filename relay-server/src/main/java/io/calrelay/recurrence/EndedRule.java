package io.calrelay.recurrence;

import io.calrelay.model.RecurrenceId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A rule of a series, with its end as an occurrence.
 *
 * @param last not before its last occurrence, and before all that would come after; empty for an endless rule
 */
record EndedRule(RecurrenceRule rule, SeriesShape shape, Optional<RecurrenceId> last) {
    /**
     * The first occurrence of the series counts as the first of every rule that counts, whether the rule makes it or not (RFC
     * 5545 3.3.10: DTSTART always counts as the first).
     */
    static EndedRule of(RecurrenceRule rule, SeriesShape shape) {
        if (rule.count().isEmpty()) {
            return new EndedRule(rule, shape, rule.until().map(shape::lastUntil));
        }
        RecurrenceId first = shape.idAt(shape.firstStart());
        RecurrenceId last = new EndedRule(rule, shape, Optional.empty())
                .from(first)
                .distinct()
                .limit(rule.count().get() - 1L)
                .reduce((one, next) -> next)
                .orElse(first);
        return new EndedRule(rule, shape, Optional.of(last));
    }

    /** Its occurrences after the series' first one, from the given one on, in order. */
    Stream<RecurrenceId> from(RecurrenceId id) {
        // A skipped wall time ends up later than it stands on the wall, so the look begins a day earlier.
        LocalDate from = shape.wallClock(id).orElseThrow().toLocalDate().minusDays(1);
        LocalDate to = last.flatMap(shape::wallClock)
                .map(end -> end.toLocalDate().plusDays(1))
                .orElse(LocalDate.MAX);
        Iterator<List<LocalDateTime>> batches = new WallClock(rule, shape.firstStart(), from, to);
        RecurrenceId first = shape.idAt(shape.firstStart());
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(batches, Spliterator.ORDERED), false)
                .flatMap(batch -> batch.stream().map(shape::idAt).sorted())
                .filter(each -> each.compareTo(id) >= 0 && each.compareTo(first) > 0)
                .takeWhile(each -> last.isEmpty() || each.compareTo(last.get()) <= 0);
    }
}
