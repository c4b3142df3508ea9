package io.calrelay.gateway.outlook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Gives the occurrences of one stretch of a series their places anew: those that take place in the order of their days, the
 * cancelled ones in between, each on a day of the pattern that nobody else is on and that has as many before it in places
 * as in days. Of all ways the one that leaves most where they are, found by trying place after place (dynamic programming
 * over places and how many of them stay empty).
 */
final class PlacesInOrder {
    private static final int NO_WAY = Integer.MAX_VALUE / 2;

    /** An occurrence that takes place. @param own the day of its own place @param day the one that it is on */
    private record Guest(LocalDate own, LocalDate day) {}

    private final List<LocalDate> slots;
    private final List<Guest> guests;
    private final List<LocalDate> absent;
    /** By place and by how many before it stay empty: the fewest that have to leave their own places. */
    private final int[][] cost;

    /** @param wanted as for {@link CrossingPlan} */
    PlacesInOrder(List<LocalDate> slots, SortedMap<LocalDate, Optional<LocalDate>> wanted) {
        this.slots = slots;
        this.guests = slots.stream()
                .flatMap(own -> wanted.getOrDefault(own, Optional.of(own)).map(day -> new Guest(own, day)).stream())
                .sorted(Comparator.comparing(Guest::day))
                .toList();
        this.absent = slots.stream()
                .filter(own -> wanted.getOrDefault(own, Optional.of(own)).isEmpty())
                .toList();
        this.cost = new int[slots.size() + 1][absent.size() + 1];
    }

    /** By the day of the place, the day of the occurrence that is to stand there. */
    SortedMap<LocalDate, LocalDate> occurrenceBySlot() {
        requireDifferentDays();
        Arrays.stream(cost).forEach(row -> Arrays.fill(row, NO_WAY));
        cost[slots.size()][absent.size()] = 0;
        for (int slot = slots.size() - 1; slot >= 0; slot--) {
            for (int empty = 0; empty <= Math.min(slot, absent.size()); empty++) {
                cost[slot][empty] = Math.min(taken(slot, empty), leftEmpty(slot, empty));
            }
        }
        if (cost[0][0] >= NO_WAY) {
            throw impossible();
        }
        return places();
    }

    private void requireDifferentDays() {
        if (guests.stream().map(Guest::day).distinct().count() < guests.size()) {
            throw impossible();
        }
    }

    private static NotHeldByOutlook impossible() {
        return NotHeldByOutlook.because(
                "Outlook lets no meeting of a series move to the day of another one of it, or past a"
                        + " cancelled one where no day is free; move it to a day that is free, or make it a meeting of its own");
    }

    private int taken(int slot, int empty) {
        int guest = slot - empty;
        return guest >= guests.size()
                ? NO_WAY
                : cost[slot + 1][empty] + (guests.get(guest).own().equals(slots.get(slot)) ? 0 : 1);
    }

    private int leftEmpty(int slot, int empty) {
        LocalDate day = slots.get(slot);
        long before = guests.stream().filter(guest -> guest.day().isBefore(day)).count();
        boolean free = guests.stream().noneMatch(guest -> guest.day().equals(day));
        return empty < absent.size() && free && before == slot - empty
                ? cost[slot + 1][empty + 1] + (absent.contains(day) ? 0 : 1)
                : NO_WAY;
    }

    private SortedMap<LocalDate, LocalDate> places() {
        SortedMap<LocalDate, LocalDate> places = new TreeMap<>();
        List<LocalDate> left = new ArrayList<>();
        int empty = 0;
        for (int slot = 0; slot < slots.size(); slot++) {
            if (cost[slot][empty] == taken(slot, empty)) {
                places.put(slots.get(slot), guests.get(slot - empty).own());
            } else {
                left.add(slots.get(slot));
                empty++;
            }
        }
        List<LocalDate> elsewhere = new ArrayList<>(absent);
        elsewhere.removeAll(left);
        for (LocalDate slot : left) {
            places.put(slot, absent.contains(slot) ? slot : elsewhere.remove(0));
        }
        return places;
    }
}
