package io.calrelay.family;

import io.calrelay.model.RecurrenceId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which days of which occurrences are shown by some piece. */
final class ShownDays {
    private final Map<Optional<RecurrenceId>, Set<Integer>> days = new HashMap<>();
    private final Map<Optional<RecurrenceId>, Integer> counts = new HashMap<>();

    void add(Collection<DayPart> parts) {
        for (DayPart part : parts) {
            days.computeIfAbsent(part.of().id(), any -> new HashSet<>()).add(part.index());
            counts.put(part.of().id(), part.count());
        }
    }

    /** Whether all days of the occurrence are shown. */
    boolean hasAllOf(ActualOccurrence occurrence) {
        return days.getOrDefault(occurrence.id(), Set.of()).size()
                == counts.getOrDefault(occurrence.id(), Integer.MAX_VALUE);
    }
}
