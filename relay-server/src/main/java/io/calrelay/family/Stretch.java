package io.calrelay.family;

import java.util.List;
import java.util.Optional;

/**
 * What one piece shows: a single day of an occurrence, or a run of such days.
 *
 * @param days in order; one at least
 * @param rule what NetSuite is to repeat; empty for a single day
 * @param endless whether it goes on for ever after the last of the days
 */
record Stretch(List<DayPart> days, Optional<NativeRule> rule, boolean endless) {
    Stretch {
        days = List.copyOf(days);
    }

    static Stretch single(DayPart day) {
        return new Stretch(List.of(day), Optional.empty(), false);
    }

    Stretch forEver() {
        return new Stretch(days, rule, true);
    }

    DayPart first() {
        return days.get(0);
    }

    DayPart last() {
        return days.get(days.size() - 1);
    }
}
