package io.calrelay.gateway.outlook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds who has to stand in whose place so that the days of a series' occurrences follow each other in the order of their
 * places, as Graph demands (graph.md 2.2): moved ones where they are moved to, cancelled ones where the pattern has them.
 *
 * <p>Occurrences that stay on their day never disturb each other, so only stretches that somebody moves through are looked at;
 * and where a stretch is in order already, everybody keeps their own place.
 */
final class CrossingPlan {
    private final PatternDays pattern;
    /** By an occurrence's day, the day that it is to be on; empty if it is cancelled. */
    private final SortedMap<LocalDate, Optional<LocalDate>> wanted;

    private CrossingPlan(PatternDays pattern, SortedMap<LocalDate, Optional<LocalDate>> wanted) {
        this.pattern = pattern;
        this.wanted = wanted;
    }

    /**
     * @param wanted by an occurrence's day, the day that it is to be on; empty if it is cancelled; absent if it stays
     * @throws NotHeldByOutlook if Graph allows no such order
     */
    static Crossings of(PatternDays pattern, SortedMap<LocalDate, Optional<LocalDate>> wanted) {
        return new CrossingPlan(pattern, wanted).crossings();
    }

    /** Days from one to another, both inclusive. */
    private record Stretch(LocalDate from, LocalDate to) {
        static Stretch between(LocalDate one, LocalDate other) {
            return one.isBefore(other) ? new Stretch(one, other) : new Stretch(other, one);
        }
    }

    private Crossings crossings() {
        SortedMap<LocalDate, LocalDate> moved = new TreeMap<>();
        for (Stretch stretch : stretches()) {
            List<LocalDate> slots = pattern.between(stretch.from(), stretch.to());
            if (!isInOrder(slots)) {
                moved.putAll(new PlacesInOrder(slots, wanted).occurrenceBySlot());
            }
        }
        moved.entrySet().removeIf(each -> each.getKey().equals(each.getValue()));
        return moved.isEmpty() ? Crossings.NONE : new Crossings(moved);
    }

    /** What moved ones pass through, put together where they touch. */
    private List<Stretch> stretches() {
        List<Stretch> merged = new ArrayList<>();
        wanted.entrySet().stream()
                .filter(each -> each.getValue().isPresent())
                .filter(each -> !each.getValue().get().equals(each.getKey()))
                .map(each -> Stretch.between(each.getKey(), each.getValue().get()))
                .sorted(Comparator.comparing(Stretch::from))
                .forEach(next -> {
                    Stretch last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
                    if (last == null || next.from().isAfter(last.to())) {
                        merged.add(next);
                    } else if (next.to().isAfter(last.to())) {
                        merged.set(merged.size() - 1, new Stretch(last.from(), next.to()));
                    }
                });
        return merged;
    }

    private boolean isInOrder(List<LocalDate> slots) {
        LocalDate before = LocalDate.MIN;
        for (LocalDate slot : slots) {
            LocalDate day = wanted.getOrDefault(slot, Optional.of(slot)).orElse(slot);
            if (!day.isAfter(before)) {
                return false;
            }
            before = day;
        }
        return true;
    }
}
