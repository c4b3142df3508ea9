package io.calrelay.model;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How a series repeats. Its first occurrence is the meeting's time, whose start's zone is the one that the rules count in;
 * occurrences that are taken out are exceptions of the meeting ({@link OccurrenceChange.Cancelled}).
 *
 * @param rules values of RRULE (RFC 5545 3.3.10), such as {@code FREQ=WEEKLY;BYDAY=MO}, in the form that the package
 *     recurrence calls canonical; usually one, none where all occurrences are listed
 * @param added occurrences that no rule makes (RDATE)
 */
public record Recurrence(List<String> rules, SortedSet<RecurrenceId> added) {
    public Recurrence {
        rules = List.copyOf(rules);
        added = Collections.unmodifiableSortedSet(new TreeSet<>(added));
    }

    public static Recurrence of(String rule) {
        return new Recurrence(List.of(rule), Collections.emptySortedSet());
    }

    public static Recurrence of(List<String> rules, Collection<RecurrenceId> added) {
        return new Recurrence(rules, new TreeSet<>(added));
    }
}
