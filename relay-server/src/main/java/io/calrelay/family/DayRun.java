package io.calrelay.family;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Days that one piece shows, in order.
 *
 * @param rule empty for a single day
 */
record DayRun(Optional<NativeRule> rule, List<LocalDate> days) {
    static DayRun single(LocalDate day) {
        return new DayRun(Optional.empty(), List.of(day));
    }

    LocalDate first() {
        return days.get(0);
    }

    LocalDate last() {
        return days.get(days.size() - 1);
    }
}
