package io.calrelay.gateway.netsuite;

import io.calrelay.gateway.netsuite.NativeRecurrence.Frequency;
import io.calrelay.gateway.netsuite.NativeRecurrence.WeekdayOfMonth;
import io.calrelay.recurrence.RecurrenceRule;
import io.calrelay.recurrence.RecurrenceRule.Weekday;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which rules a record of NetSuite can repeat by:
 *
 * <table>
 * <caption>Rules and what of them counts</caption>
 * <tr><td>DAILY</td><td>every n days</td></tr>
 * <tr><td>WEEKLY</td><td>every n weeks, on weekdays; of the first occurrence where none is named</td></tr>
 * <tr><td>MONTHLY</td><td>every n months, on a day from 1 to 28, or on the first to fourth or last such weekday</td></tr>
 * <tr><td>YEARLY</td><td>every year, in one month, as monthly. Whether other years are kept is not known (netsuite.md 1.5)</td></tr>
 * </table>
 *
 * <p>Days 29 to 31 are left out although NetSuite has them, because what it does in shorter months is known as a trap
 * (netsuite.md 2.1). An end is dealt with elsewhere; a count has none, as NetSuite has no counts.
 */
record ExpressibleRule(RecurrenceRule rule, LocalDate first) {
    private static final int EVERY_MONTH_HAS = 28;

    /** Empty where a record cannot repeat so. The series begins on {@code first} and has no end yet. */
    Optional<NativeRecurrence> asNative() {
        boolean plain = rule.count().isEmpty()
                && rule.byWeekNumber().isEmpty()
                && rule.byYearDay().isEmpty()
                && rule.byHour().isEmpty()
                && rule.byMinute().isEmpty()
                && rule.bySecond().isEmpty()
                && rule.bySetPosition().isEmpty();
        return plain ? byFrequency().filter(this::beginsOnFirst) : Optional.empty();
    }

    private boolean beginsOnFirst(NativeRecurrence recurrence) {
        return recurrence.first().equals(Optional.of(first));
    }

    private Optional<NativeRecurrence> byFrequency() {
        return switch (rule.frequency()) {
            case DAILY -> daily();
            case WEEKLY -> weekly();
            case MONTHLY -> rule.byMonth().isEmpty() ? monthly(Frequency.MONTH) : Optional.empty();
            case YEARLY -> yearly();
        };
    }

    private Optional<NativeRecurrence> daily() {
        boolean every = rule.byMonth().isEmpty()
                && rule.byMonthDay().isEmpty()
                && rule.byDay().isEmpty();
        return every ? Optional.of(of(Frequency.DAY, Set.of(), Optional.empty())) : Optional.empty();
    }

    private Optional<NativeRecurrence> weekly() {
        Set<DayOfWeek> weekdays = rule.byDay().isEmpty()
                ? Set.of(first.getDayOfWeek())
                : rule.byDay().stream().map(Weekday::day).collect(Collectors.toSet());
        return rule.byMonth().isEmpty() && (rule.interval() == 1 || weeksAreNetSuites(weekdays))
                ? Optional.of(of(Frequency.WEEK, weekdays, Optional.empty()))
                : Optional.empty();
    }

    /** Weeks that begin on another day than Sunday hold the same of these days, unless it parts them. */
    private boolean weeksAreNetSuites(Set<DayOfWeek> weekdays) {
        Set<DayOfWeek> before = weekdays.stream()
                .filter(day -> fromSunday(day) < fromSunday(rule.weekStart()))
                .collect(Collectors.toSet());
        return before.isEmpty() || before.equals(weekdays);
    }

    private static int fromSunday(DayOfWeek day) {
        return day.getValue() % DayOfWeek.values().length;
    }

    private Optional<NativeRecurrence> yearly() {
        boolean oneMonth = rule.byMonth().equals(List.of(first.getMonthValue()));
        boolean onlyByStart = rule.byMonth().isEmpty()
                && rule.byMonthDay().isEmpty()
                && rule.byDay().isEmpty();
        return rule.interval() == 1 && (oneMonth || onlyByStart) ? monthly(Frequency.YEAR) : Optional.empty();
    }

    private Optional<NativeRecurrence> monthly(Frequency frequency) {
        if (rule.byDay().isEmpty()) {
            boolean thatDay = rule.byMonthDay().isEmpty() || rule.byMonthDay().equals(List.of(first.getDayOfMonth()));
            return thatDay && first.getDayOfMonth() <= EVERY_MONTH_HAS
                    ? Optional.of(of(frequency, Set.of(), Optional.empty()))
                    : Optional.empty();
        }
        if (rule.byDay().size() > 1 || !rule.byMonthDay().isEmpty()) {
            return Optional.empty();
        }
        return ofMonth(rule.byDay().get(0)).map(each -> of(frequency, Set.of(), Optional.of(each)));
    }

    private static Optional<WeekdayOfMonth> ofMonth(Weekday weekday) {
        if (weekday.ordinal() == -1) {
            return Optional.of(new WeekdayOfMonth(WeekdayOfMonth.LAST, weekday.day()));
        }
        return weekday.ordinal() >= 1 && weekday.ordinal() < WeekdayOfMonth.LAST
                ? Optional.of(new WeekdayOfMonth(weekday.ordinal(), weekday.day()))
                : Optional.empty();
    }

    private NativeRecurrence of(Frequency frequency, Set<DayOfWeek> weekdays, Optional<WeekdayOfMonth> ofMonth) {
        return new NativeRecurrence(frequency, rule.interval(), weekdays, ofMonth, first, Optional.empty());
    }
}
