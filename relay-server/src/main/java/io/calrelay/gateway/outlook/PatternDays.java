package io.calrelay.gateway.outlook;

import io.calrelay.model.EventTime;
import io.calrelay.model.Recurrence;
import io.calrelay.model.RecurrenceId;
import io.calrelay.recurrence.Occurrences;
import io.calrelay.recurrence.RecurrenceRule;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The days of a series that Outlook has a pattern for, and when its occurrences are. By counting from day to day, as far as
 * somebody asks, which for these patterns takes a fraction of what expanding a rule takes. Not thread-safe.
 */
final class PatternDays {
    private final EventTime first;
    private final SeriesDays days;
    private final Iterator<LocalDate> rest;
    private final NavigableSet<LocalDate> counted = new TreeSet<>();

    private PatternDays(EventTime first, Iterator<LocalDate> rest) {
        this.first = first;
        this.days = new SeriesDays(first);
        this.rest = rest;
    }

    /** @throws NotHeldByOutlook if Outlook has no pattern for it */
    static PatternDays of(EventTime first, Recurrence recurrence) {
        RecurrenceRule rule = RecurrenceMapping.onlyRule(recurrence);
        LocalDate day = new SeriesDays(first).firstDay();
        SeriesPattern pattern = RulePattern.of(rule, day);
        return new PatternDays(
                first, SeriesEnd.of(rule, first).limit(pattern.from(day)).iterator());
    }

    boolean has(LocalDate day) {
        countTo(day);
        return counted.contains(day);
    }

    /** Both days inclusive. */
    List<LocalDate> between(LocalDate from, LocalDate to) {
        countTo(to);
        return List.copyOf(counted.subSet(from, true, to, true));
    }

    /** When the occurrence of that day is by the rule; empty if there is none. */
    Optional<EventTime> on(LocalDate day) {
        if (!has(day)) {
            return Optional.empty();
        }
        RecurrenceId id = days.idOn(day);
        // As one added by hand it needs no expansion of the rule, and has the same time.
        return Occurrences.of(first, Recurrence.of(List.of(), List.of(id))).at(id);
    }

    private void countTo(LocalDate day) {
        while ((counted.isEmpty() || counted.last().isBefore(day)) && rest.hasNext()) {
            counted.add(rest.next());
        }
    }
}
