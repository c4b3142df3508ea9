package io.calrelay.gateway.google;

import io.calrelay.model.EventTime;
import io.calrelay.model.Recurrence;
import io.calrelay.model.RecurrenceId;
import io.calrelay.recurrence.Occurrence;
import io.calrelay.recurrence.Occurrences;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Where a series of Google's really begins, and how it repeats from there.
 *
 * @param first the first occurrence
 * @param recurrence counted from there, with COUNT as it counts here
 */
record SeriesStart(EventTime first, Recurrence recurrence) {
    /**
     * A start that no rule makes is an occurrence that is added; but where it was taken out, the series begins with what its rule
     * makes first.
     *
     * @param start of the master
     * @param lines of the master
     * @param cancelled all occurrences that do not take place
     */
    static SeriesStart of(EventTime start, Recurrence lines, Set<RecurrenceId> cancelled) throws Uncarried {
        try {
            RecurrenceId id = RecurrenceId.of(start);
            boolean made = lines.rules().stream().anyMatch(rule -> Occurrences.makesFirst(rule, start));
            boolean startsLater =
                    !made && cancelled.contains(id) && !lines.added().contains(id);
            Recurrence counted = counted(lines, start);
            if (startsLater && lines.rules().size() == 1) {
                Optional<Occurrence> next = next(start, counted.rules());
                if (next.isPresent()) {
                    return new SeriesStart(next.get().time(), lines);
                }
            }
            return new SeriesStart(start, made ? counted : with(id, counted));
        } catch (IllegalArgumentException impossible) {
            throw new Uncarried("series that cannot be worked out: " + impossible.getMessage());
        }
    }

    private static Optional<Occurrence> next(EventTime start, List<String> rules) {
        return Occurrences.of(start, Recurrence.of(rules, List.of())).stream()
                .skip(1)
                .findFirst();
    }

    private static Recurrence counted(Recurrence lines, EventTime start) {
        return Recurrence.of(
                lines.rules().stream()
                        .map(rule -> RecurrenceMapping.ownCount(rule, start))
                        .toList(),
                lines.added());
    }

    /** The recurrence with an occurrence that no rule makes. */
    static Recurrence with(RecurrenceId added, Recurrence recurrence) {
        SortedSet<RecurrenceId> all = new TreeSet<>(recurrence.added());
        all.add(added);
        return Recurrence.of(recurrence.rules(), all);
    }
}
