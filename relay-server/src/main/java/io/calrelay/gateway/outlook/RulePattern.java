package io.calrelay.gateway.outlook;

import static io.calrelay.gateway.outlook.NotHeldByOutlook.seriesWith;

import io.calrelay.recurrence.RecurrenceRule;
import io.calrelay.recurrence.RecurrenceRule.Weekday;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The pattern of Graph's that gives exactly the days of a rule; the way back from {@link PatternRule}. What has none is
 * refused with words (graph.md 2.4), never approximated. That days 29 to 31 are skipped by a rule where Outlook takes the
 * month's last day is looked at in {@link SkippedDays}, as it depends on when the series ends.
 */
final class RulePattern {
    private static final Set<Integer> POSITIONS = Set.of(1, 2, 3, 4, -1);

    /** Shorter months are clamped from it. */
    private static final int LAST_OF_THE_MONTH = 31;

    private final RecurrenceRule rule;
    private final LocalDate first;

    private RulePattern(RecurrenceRule rule, LocalDate first) {
        this.rule = rule;
        this.first = first;
    }

    /**
     * @param first the day of the series' first occurrence
     * @throws NotHeldByOutlook if there is none
     */
    static SeriesPattern of(RecurrenceRule rule, LocalDate first) {
        if (!rule.byYearDay().isEmpty() || !rule.byWeekNumber().isEmpty()) {
            throw seriesWith("days or weeks counted through the year");
        }
        RulePattern reader = new RulePattern(rule, first);
        SeriesPattern pattern = switch (rule.frequency()) {
            case DAILY -> reader.daily();
            case WEEKLY -> reader.weekly();
            case MONTHLY -> reader.monthly();
            case YEARLY -> reader.yearly();
        };
        // Unlike a rule's, Graph's start is an occurrence only if it fits the pattern (graph.md 2.2).
        if (!pattern.firstFrom(first).equals(first)) {
            throw seriesWith("a first occurrence that its own rule does not make");
        }
        return pattern;
    }

    private SeriesPattern daily() {
        if (!rule.byMonth().isEmpty() || !rule.byMonthDay().isEmpty()) {
            throw seriesWith("every day of certain months or days of the month");
        }
        if (rule.byDay().isEmpty()) {
            return SeriesPattern.daily(rule.interval());
        }
        if (rule.interval() > 1) {
            throw seriesWith("every n-th day if it is a certain weekday");
        }
        return everySuchWeekday(1);
    }

    private SeriesPattern weekly() {
        if (!rule.byMonth().isEmpty()) {
            throw seriesWith("weeks in certain months only");
        }
        return everySuchWeekday(rule.interval());
    }

    private SeriesPattern everySuchWeekday(int interval) {
        if (!rule.bySetPosition().isEmpty()) {
            throw seriesWith("some out of the days of a week or year (BYSETPOS)");
        }
        Set<DayOfWeek> days = rule.byDay().isEmpty() ? Set.of(first.getDayOfWeek()) : weekdays();
        return SeriesPattern.weekly(interval, days, rule.weekStart());
    }

    private SeriesPattern monthly() {
        if (rule.byMonth().isEmpty()) {
            return inMonths(Months.every(rule.interval()));
        }
        return inMonths(Months.evenly(rule.byMonth(), rule.interval(), first.getMonthValue()));
    }

    private SeriesPattern yearly() {
        if (rule.byMonth().size() == 1) {
            return inMonths(Months.yearly(rule.interval(), rule.byMonth().get(0)));
        }
        boolean ofTheFirst = rule.byMonthDay().isEmpty() && rule.byDay().isEmpty();
        if (rule.byMonth().isEmpty() && ofTheFirst) {
            return inMonths(Months.yearly(rule.interval(), first.getMonthValue()));
        }
        if (!rule.bySetPosition().isEmpty()) {
            throw seriesWith("some out of the days of a week or year (BYSETPOS)");
        }
        if (!rule.byMonth().isEmpty()) {
            return inMonths(Months.evenly(rule.byMonth(), rule.interval(), first.getMonthValue()));
        }
        return inWholeYears();
    }

    /** Every such weekday, all year long. Days of the month without a month are read as of one month by some, of all by others. */
    private SeriesPattern inWholeYears() {
        boolean counted = rule.byDay().stream().anyMatch(day -> day.ordinal() != 0);
        if (rule.interval() > 1 || counted || !rule.byMonthDay().isEmpty()) {
            throw seriesWith("days counted through the year, or through some years only");
        }
        return inMonths(Months.every(1));
    }

    private SeriesPattern inMonths(Months months) {
        if (rule.byDay().isEmpty()) {
            return months.onDay(dayOfMonth());
        }
        if (!rule.byMonthDay().isEmpty()) {
            return months.onWeekday(weekdays(), weekOfDays());
        }
        boolean counted = rule.byDay().stream().anyMatch(day -> day.ordinal() != 0);
        if (counted) {
            return months.onWeekday(weekdays(), onlyOrdinal());
        }
        if (!rule.bySetPosition().isEmpty()) {
            return months.onWeekday(weekdays(), onlyPosition());
        }
        if (!months.isEveryMonth()) {
            throw seriesWith("every such weekday of certain months only");
        }
        return everySuchWeekday(1);
    }

    private int dayOfMonth() {
        List<Integer> days = rule.byMonthDay();
        if (days.isEmpty()) {
            return first.getDayOfMonth();
        }
        int last = days.get(days.size() - 1);
        boolean clamped = rule.bySetPosition().equals(List.of(-1)) && days.equals(PatternRule.fromThe28thTo(last));
        if (days.equals(List.of(-1)) && rule.bySetPosition().isEmpty()) {
            return LAST_OF_THE_MONTH;
        }
        if (clamped || (days.size() == 1 && last > 0 && rule.bySetPosition().isEmpty())) {
            return last;
        }
        throw seriesWith("several days of a month, or days counted from its end");
    }

    /** "The Monday from the 8th to the 14th" is the second Monday. */
    private int weekOfDays() {
        List<Integer> days = rule.byMonthDay();
        boolean aWeek = days.size() == DayOfWeek.values().length
                && days.get(6) - days.get(0) == 6
                && rule.byDay().size() == 1
                && rule.byDay().get(0).ordinal() == 0
                && rule.bySetPosition().isEmpty();
        int start = days.get(0);
        if (aWeek && start > 0 && start % 7 == 1 && start <= 22) {
            return start / 7 + 1;
        }
        if (aWeek && start == -7) {
            return -1;
        }
        throw seriesWith("a weekday on certain days of the month");
    }

    private int onlyOrdinal() {
        int ordinal = rule.byDay().get(0).ordinal();
        if (rule.byDay().size() > 1 || !rule.bySetPosition().isEmpty() || !POSITIONS.contains(ordinal)) {
            throw seriesWith("several counted weekdays in one month, or another than the first to fourth or last");
        }
        return ordinal;
    }

    private int onlyPosition() {
        List<Integer> positions = rule.bySetPosition();
        if (positions.size() > 1 || !POSITIONS.contains(positions.get(0))) {
            throw seriesWith("several out of a set of days, or another than the first to fourth or last (BYSETPOS)");
        }
        return positions.get(0);
    }

    private Set<DayOfWeek> weekdays() {
        return rule.byDay().stream().map(Weekday::day).collect(Collectors.toUnmodifiableSet());
    }
}
