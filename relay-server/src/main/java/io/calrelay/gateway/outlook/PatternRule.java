package io.calrelay.gateway.outlook;

import io.calrelay.recurrence.RecurrenceRule;
import io.calrelay.recurrence.RecurrenceRule.Frequency;
import io.calrelay.recurrence.RecurrenceRule.Weekday;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The rule that gives the days of a pattern of Graph's, which every pattern has (graph.md 2.3). The way back is {@link
 * RulePattern}.
 *
 * <table>
 * <caption>Days that some months lack</caption>
 * <tr><td>day 29, 30</td><td>of the 28th to that day, the last one: {@code BYMONTHDAY=28,29,30;BYSETPOS=-1}</td></tr>
 * <tr><td>day 31; the last of February every year</td><td>{@code BYMONTHDAY=-1}</td></tr>
 * </table>
 */
final class PatternRule {
    private static final int SHORTEST_MONTH = 28;
    private static final int LONGEST_MONTH = 31;
    private static final int FEBRUARY = 2;

    private PatternRule() {}

    /** Without an end. */
    static RecurrenceRule of(SeriesPattern pattern) {
        return switch (pattern.kind()) {
            case DAILY -> rule(pattern, Frequency.DAILY, List.of(), List.of(), List.of());
            case WEEKLY ->
                everyDayOfTheWeek(pattern)
                        ? rule(SeriesPattern.daily(1), Frequency.DAILY, List.of(), List.of(), List.of())
                        : rule(pattern, Frequency.WEEKLY, List.of(), weekdays(pattern.days(), 0), List.of());
            case ABSOLUTE_MONTHLY -> dayOfMonth(pattern);
            case RELATIVE_MONTHLY -> relative(pattern, Frequency.MONTHLY);
            case ABSOLUTE_YEARLY ->
                rule(pattern, Frequency.YEARLY, List.of(dayOfYearMonth(pattern)), List.of(), List.of());
            case RELATIVE_YEARLY -> relative(pattern, Frequency.YEARLY);
        };
    }

    private static boolean everyDayOfTheWeek(SeriesPattern pattern) {
        return pattern.interval() == 1 && pattern.days().size() == DayOfWeek.values().length;
    }

    private static RecurrenceRule dayOfMonth(SeriesPattern pattern) {
        int day = pattern.dayOfMonth();
        if (day == LONGEST_MONTH) {
            return rule(pattern, Frequency.MONTHLY, List.of(-1), List.of(), List.of());
        }
        return day <= SHORTEST_MONTH
                ? rule(pattern, Frequency.MONTHLY, List.of(day), List.of(), List.of())
                : rule(pattern, Frequency.MONTHLY, fromThe28thTo(day), List.of(), List.of(-1));
    }

    static List<Integer> fromThe28thTo(int day) {
        return IntStream.rangeClosed(SHORTEST_MONTH, day).boxed().toList();
    }

    private static int dayOfYearMonth(SeriesPattern pattern) {
        boolean leapDay = pattern.month() == FEBRUARY && pattern.dayOfMonth() > SHORTEST_MONTH;
        return leapDay ? -1 : pattern.dayOfMonth();
    }

    private static RecurrenceRule relative(SeriesPattern pattern, Frequency frequency) {
        return pattern.days().size() == 1
                ? rule(pattern, frequency, List.of(), weekdays(pattern.days(), pattern.position()), List.of())
                : rule(pattern, frequency, List.of(), weekdays(pattern.days(), 0), List.of(pattern.position()));
    }

    private static List<Weekday> weekdays(Set<DayOfWeek> days, int ordinal) {
        return days.stream().sorted().map(day -> new Weekday(ordinal, day)).toList();
    }

    private static RecurrenceRule rule(
            SeriesPattern pattern,
            Frequency frequency,
            List<Integer> monthDays,
            List<Weekday> weekdays,
            List<Integer> positions) {
        return new RecurrenceRule(
                frequency,
                pattern.interval(),
                Optional.empty(),
                Optional.empty(),
                frequency == Frequency.YEARLY ? List.of(pattern.month()) : List.of(),
                List.of(),
                List.of(),
                monthDays,
                weekdays,
                List.of(),
                List.of(),
                List.of(),
                positions,
                // From a day that fits, weeks with one such day are the same wherever they begin.
                pattern.days().size() > 1 ? pattern.weekStart() : DayOfWeek.MONDAY);
    }
}
