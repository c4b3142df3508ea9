package io.calrelay.gateway.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Compared with trying all ways there are. */
class PlacesInOrderTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    @Test
    void everyStretchThatCanBePutInOrder_isPutInOrderWithTheFewestMoves() {
        int possible = 0;
        for (long seed = 0; seed < 3_000; seed++) {
            SplittableRandom chance = new SplittableRandom(seed);
            List<LocalDate> slots = slots(chance);
            SortedMap<LocalDate, Optional<LocalDate>> wanted = wanted(chance, slots);

            Optional<SortedMap<LocalDate, LocalDate>> found = found(slots, wanted);
            Optional<Integer> fewest = all(slots, wanted)
                    .filter(each -> inOrder(each, wanted))
                    .map(PlacesInOrderTest::movedTaking)
                    .min(Integer::compare);

            assertThat(found.isPresent())
                    .as("seed %d: %s %s", seed, slots, wanted)
                    .isEqualTo(fewest.isPresent());
            if (found.isPresent()) {
                assertThat(inOrder(found.get(), wanted))
                        .as("seed %d: %s", seed, found)
                        .isTrue();
                assertThat(movedTaking(found.get()))
                        .as("seed %d: %s %s gave %s", seed, slots, wanted, found)
                        .isEqualTo(fewest.get());
                possible++;
            }
        }
        assertThat(possible).isBetween(300, 2_900);
    }

    /** Up to five places, of every day or with gaps. */
    private static List<LocalDate> slots(SplittableRandom chance) {
        List<LocalDate> slots = new ArrayList<>();
        LocalDate day = DAY;
        for (int i = 0; i < 2 + chance.nextInt(4); i++) {
            slots.add(day);
            day = day.plusDays(1 + chance.nextInt(3));
        }
        return slots;
    }

    private static SortedMap<LocalDate, Optional<LocalDate>> wanted(SplittableRandom chance, List<LocalDate> slots) {
        SortedMap<LocalDate, Optional<LocalDate>> wanted = new TreeMap<>();
        for (LocalDate slot : slots) {
            switch (chance.nextInt(4)) {
                case 0 -> wanted.put(slot, Optional.empty());
                case 1, 2 -> wanted.put(slot, Optional.of(DAY.plusDays(chance.nextInt(12))));
                default -> {}
            }
        }
        return wanted;
    }

    private static Optional<SortedMap<LocalDate, LocalDate>> found(
            List<LocalDate> slots, SortedMap<LocalDate, Optional<LocalDate>> wanted) {
        try {
            return Optional.of(new PlacesInOrder(slots, wanted).occurrenceBySlot());
        } catch (NotHeldByOutlook not) {
            return Optional.empty();
        }
    }

    /** Everybody in every place. */
    private static Stream<SortedMap<LocalDate, LocalDate>> all(
            List<LocalDate> slots, SortedMap<LocalDate, Optional<LocalDate>> wanted) {
        return arrangements(slots, new ArrayList<>(slots)).stream();
    }

    private static List<SortedMap<LocalDate, LocalDate>> arrangements(List<LocalDate> slots, List<LocalDate> left) {
        if (slots.isEmpty()) {
            return List.of(new TreeMap<>());
        }
        List<SortedMap<LocalDate, LocalDate>> all = new ArrayList<>();
        for (LocalDate each : left) {
            List<LocalDate> others = new ArrayList<>(left);
            others.remove(each);
            for (SortedMap<LocalDate, LocalDate> rest : arrangements(slots.subList(1, slots.size()), others)) {
                SortedMap<LocalDate, LocalDate> more = new TreeMap<>(rest);
                more.put(slots.get(0), each);
                all.add(more);
            }
        }
        return all;
    }

    /** Graph's demand: the days follow each other, a deleted occurrence's being that of its place. */
    private static boolean inOrder(
            SortedMap<LocalDate, LocalDate> occurrenceBySlot, SortedMap<LocalDate, Optional<LocalDate>> wanted) {
        List<LocalDate> days = new ArrayList<>();
        occurrenceBySlot.forEach((slot, occurrence) -> days.add(
                wanted.getOrDefault(occurrence, Optional.of(occurrence)).orElse(slot)));
        return new TreeSet<>(days).size() == days.size()
                && days.equals(days.stream().sorted().toList());
    }

    private static int movedTaking(SortedMap<LocalDate, LocalDate> occurrenceBySlot) {
        return Math.toIntExact(occurrenceBySlot.entrySet().stream()
                .filter((Map.Entry<LocalDate, LocalDate> each) -> !each.getKey().equals(each.getValue()))
                .count());
    }
}
