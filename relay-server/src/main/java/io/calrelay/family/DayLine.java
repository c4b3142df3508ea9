package io.calrelay.family;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;

/**
 * Days on which the same thing takes place at the same hours.
 *
 * @param needed those that have to be shown
 * @param earlier those before, which may be shown as well
 * @param later those after, which may be shown as well
 */
record DayLine(List<LocalDate> needed, Map<LocalDate, Integer> places, Set<LocalDate> earlier, Set<LocalDate> later) {
    static DayLine of(NavigableSet<LocalDate> needed, Set<LocalDate> earlier, Set<LocalDate> later) {
        List<LocalDate> days = List.copyOf(needed);
        Map<LocalDate, Integer> places = new HashMap<>();
        for (int i = 0; i < days.size(); i++) {
            places.put(days.get(i), i);
        }
        return new DayLine(days, places, earlier, later);
    }

    /** The days of a run from that day on, up to the first that is not there or not open. */
    List<LocalDate> walk(NativeRule rule, LocalDate day, BitSet open) {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate next = day; isOpen(next, open); next = rule.after(next)) {
            days.add(next);
        }
        return days;
    }

    /** The day on which such a walk ends. */
    LocalDate breakOf(NativeRule rule, LocalDate day, BitSet open) {
        LocalDate next = day;
        while (isOpen(next, open)) {
            next = rule.after(next);
        }
        return next;
    }

    /** How many days before that one such a run could reach back. */
    int reachBack(NativeRule rule, LocalDate day) {
        int reach = 0;
        for (LocalDate last = rule.before(day); earlier.contains(last); last = rule.before(last)) {
            reach++;
        }
        return reach;
    }

    int neededOf(DayRun run) {
        return (int) run.days().stream().filter(places::containsKey).count();
    }

    BitSet without(BitSet open, DayRun run) {
        BitSet left = (BitSet) open.clone();
        for (LocalDate day : run.days()) {
            Integer place = places.get(day);
            if (place != null) {
                left.clear(place);
            }
        }
        return left;
    }

    private boolean isOpen(LocalDate day, BitSet open) {
        Integer place = places.get(day);
        return place != null ? open.get(place) : later.contains(day);
    }
}
