package io.calrelay.sandbox.outlook.series;

import java.time.DayOfWeek;
import java.util.Set;

/**
 * Graph's recurrencePattern.
 *
 * @param month 1 to 12; 0 where the type does not use it
 * @param dayOfMonth 1 to 31; 0 where the type does not use it
 */
public record Pattern(
        Type type,
        int interval,
        int month,
        int dayOfMonth,
        Set<DayOfWeek> daysOfWeek,
        DayOfWeek firstDayOfWeek,
        Index index) {
    public Pattern {
        daysOfWeek = Set.copyOf(daysOfWeek);
    }

    public enum Type {
        DAILY("daily"),
        WEEKLY("weekly"),
        ABSOLUTE_MONTHLY("absoluteMonthly"),
        RELATIVE_MONTHLY("relativeMonthly"),
        ABSOLUTE_YEARLY("absoluteYearly"),
        RELATIVE_YEARLY("relativeYearly");

        private final String wireName;

        Type(String wireName) {
            this.wireName = wireName;
        }

        public String wireName() {
            return wireName;
        }

        public boolean byWeekday() {
            return this == WEEKLY || this == RELATIVE_MONTHLY || this == RELATIVE_YEARLY;
        }

        public boolean byDayOfMonth() {
            return this == ABSOLUTE_MONTHLY || this == ABSOLUTE_YEARLY;
        }

        public boolean yearly() {
            return this == ABSOLUTE_YEARLY || this == RELATIVE_YEARLY;
        }
    }

    /** Which of the days that fit: the ordinal is the iCalendar one. */
    public enum Index {
        FIRST(1),
        SECOND(2),
        THIRD(3),
        FOURTH(4),
        LAST(-1);

        private final int ordinalNumber;

        Index(int ordinalNumber) {
            this.ordinalNumber = ordinalNumber;
        }

        public int number() {
            return ordinalNumber;
        }
    }
}
