package io.calrelay.gateway.outlook;

import static io.calrelay.gateway.outlook.NotHeldByOutlook.seriesWith;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The months that a rule names, as Outlook counts them.
 *
 * @param month 0 for every so many months, else the month of every so many years
 */
record Months(int interval, int month) {
    private static final int A_YEAR = 12;

    static Months every(int interval) {
        return new Months(interval, 0);
    }

    static Months yearly(int interval, int month) {
        return new Months(interval, month);
    }

    /**
     * The named months of every year: Outlook can count them if they are a year, or a fraction of it, apart.
     *
     * @param months in order
     * @param first the one that is counted from
     */
    static Months evenly(List<Integer> months, int interval, int first) {
        int apart = A_YEAR / months.size();
        boolean even = A_YEAR % months.size() == 0
                && IntStream.range(1, months.size()).allMatch(i -> months.get(i) - months.get(i - 1) == apart);
        if (interval > 1 || !even || !months.contains(first)) {
            throw seriesWith("months that do not follow each other at even distance");
        }
        return months.size() == 1 ? yearly(1, months.get(0)) : every(apart);
    }

    boolean isEveryMonth() {
        return month == 0 && interval == 1;
    }

    SeriesPattern onDay(int day) {
        return month == 0 ? SeriesPattern.monthly(interval, day) : SeriesPattern.yearly(interval, month, day);
    }

    SeriesPattern onWeekday(Set<DayOfWeek> days, int position) {
        return month == 0
                ? SeriesPattern.monthly(interval, days, position)
                : SeriesPattern.yearly(interval, month, days, position);
    }
}
