package io.calrelay.gateway.outlook;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Graph's recurrencePattern (graph.md 2.1), without the members that its kind does not use.
 *
 * @param interval every how many days, weeks, months or years
 * @param days of a weekly or relative pattern, else empty
 * @param weekStart where weeks begin that are counted; Monday where none are
 * @param position which of {@code days} in the month, 1 to 4 or -1 for the last; 0 where the kind has none
 * @param month 1 to 12; 0 where the kind has none
 * @param dayOfMonth 1 to 31, in a shorter month its last day; 0 where the kind has none
 */
record SeriesPattern(
        Kind kind, int interval, Set<DayOfWeek> days, DayOfWeek weekStart, int position, int month, int dayOfMonth) {
    enum Kind {
        DAILY,
        WEEKLY,
        ABSOLUTE_MONTHLY,
        RELATIVE_MONTHLY,
        ABSOLUTE_YEARLY,
        RELATIVE_YEARLY
    }

    SeriesPattern {
        days = Set.copyOf(days);
    }

    static SeriesPattern daily(int interval) {
        return new SeriesPattern(Kind.DAILY, interval, Set.of(), DayOfWeek.MONDAY, 0, 0, 0);
    }

    static SeriesPattern weekly(int interval, Set<DayOfWeek> days, DayOfWeek weekStart) {
        DayOfWeek start = interval > 1 ? weekStart : DayOfWeek.MONDAY;
        return new SeriesPattern(Kind.WEEKLY, interval, days, start, 0, 0, 0);
    }

    static SeriesPattern monthly(int interval, int dayOfMonth) {
        return new SeriesPattern(Kind.ABSOLUTE_MONTHLY, interval, Set.of(), DayOfWeek.MONDAY, 0, 0, dayOfMonth);
    }

    static SeriesPattern monthly(int interval, Set<DayOfWeek> days, int position) {
        return new SeriesPattern(Kind.RELATIVE_MONTHLY, interval, days, DayOfWeek.MONDAY, position, 0, 0);
    }

    /** A day that the month never has is its last one, so that is what the pattern says. */
    static SeriesPattern yearly(int interval, int month, int dayOfMonth) {
        int last = YearMonth.of(2024, month).lengthOfMonth();
        int day = Math.min(dayOfMonth, last);
        return new SeriesPattern(Kind.ABSOLUTE_YEARLY, interval, Set.of(), DayOfWeek.MONDAY, 0, month, day);
    }

    static SeriesPattern yearly(int interval, int month, Set<DayOfWeek> days, int position) {
        return new SeriesPattern(Kind.RELATIVE_YEARLY, interval, days, DayOfWeek.MONDAY, position, month, 0);
    }

    /** The days it gives from that one on, in order and without end; that one itself only if it fits (graph.md 2.2). */
    Stream<LocalDate> from(LocalDate start) {
        return IntStream.iterate(0, period -> period + 1)
                .boxed()
                .flatMap(period -> inPeriod(start, (long) period * interval))
                .filter(Predicate.not(day -> day.isBefore(start)));
    }

    LocalDate firstFrom(LocalDate start) {
        return from(start).findFirst().orElseThrow();
    }

    private Stream<LocalDate> inPeriod(LocalDate start, long step) {
        YearMonth monthly = YearMonth.from(start).plusMonths(step);
        return switch (kind) {
            case DAILY -> Stream.of(start.plusDays(step));
            case WEEKLY -> inWeek(start.plusWeeks(step));
            case ABSOLUTE_MONTHLY -> Stream.of(clamped(monthly));
            case RELATIVE_MONTHLY -> Stream.of(relative(monthly));
            case ABSOLUTE_YEARLY ->
                Stream.of(clamped(YearMonth.of(start.getYear(), month).plusYears(step)));
            case RELATIVE_YEARLY ->
                Stream.of(relative(YearMonth.of(start.getYear(), month).plusYears(step)));
        };
    }

    private Stream<LocalDate> inWeek(LocalDate somewhere) {
        LocalDate first = somewhere.with(TemporalAdjusters.previousOrSame(weekStart));
        return first.datesUntil(first.plusWeeks(1)).filter(day -> days.contains(day.getDayOfWeek()));
    }

    // Provider: days 29 to 31 are the last day of a shorter month (graph.md 2.2; of EWS, inferred for Graph).
    private LocalDate clamped(YearMonth in) {
        return in.atDay(Math.min(dayOfMonth, in.lengthOfMonth()));
    }

    // Provider: the n-th of the days that are in the set (graph.md 2.2, the reading of MS-OXCICAL).
    private LocalDate relative(YearMonth in) {
        List<LocalDate> fitting = in.atDay(1)
                .datesUntil(in.plusMonths(1).atDay(1))
                .filter(day -> days.contains(day.getDayOfWeek()))
                .toList();
        return fitting.get(position < 0 ? fitting.size() - 1 : position - 1);
    }
}
