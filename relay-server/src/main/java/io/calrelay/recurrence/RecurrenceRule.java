package io.calrelay.recurrence;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One RRULE (RFC 5545 3.3.10). Lists are sorted and without doubles; an empty one was not given.
 *
 * @param interval from 1
 * @param count how many occurrences; never together with {@code until}
 * @param byMonth 1 to 12
 * @param byWeekNumber 1 to 53, negative from the year's end
 * @param byYearDay 1 to 366, negative from the year's end
 * @param byMonthDay 1 to 31, negative from the month's end
 * @param bySetPosition 1 to 366, negative from the end of the period's set
 * @param weekStart Monday where it changes nothing
 */
public record RecurrenceRule(
        Frequency frequency,
        int interval,
        Optional<Integer> count,
        Optional<Until> until,
        List<Integer> byMonth,
        List<Integer> byWeekNumber,
        List<Integer> byYearDay,
        List<Integer> byMonthDay,
        List<Weekday> byDay,
        List<Integer> byHour,
        List<Integer> byMinute,
        List<Integer> bySecond,
        List<Integer> bySetPosition,
        DayOfWeek weekStart) {
    /** Series that repeat more often than daily are refused: no calendar here can show or keep them. */
    public enum Frequency {
        DAILY,
        WEEKLY,
        MONTHLY,
        YEARLY
    }

    /** When a rule ends. */
    public sealed interface Until {
        /** With this day, inclusive; of a timed series the day on its own wall clock. */
        record Day(LocalDate day) implements Until {}

        /** With an occurrence that starts then or before; of an all-day series the day in UTC. */
        record Moment(Instant moment) implements Until {}
    }

    /**
     * A weekday of BYDAY.
     *
     * @param ordinal 0 for all such days; which of the month or year otherwise, negative from its end
     */
    public record Weekday(int ordinal, DayOfWeek day) {
        static final Comparator<Weekday> ORDER =
                Comparator.comparingInt(Weekday::ordinal).thenComparing(Weekday::day);

        public static Weekday every(DayOfWeek day) {
            return new Weekday(0, day);
        }
    }

    public RecurrenceRule {
        byMonth = List.copyOf(byMonth);
        byWeekNumber = List.copyOf(byWeekNumber);
        byYearDay = List.copyOf(byYearDay);
        byMonthDay = List.copyOf(byMonthDay);
        byDay = List.copyOf(byDay);
        byHour = List.copyOf(byHour);
        byMinute = List.copyOf(byMinute);
        bySecond = List.copyOf(bySecond);
        bySetPosition = List.copyOf(bySetPosition);
    }

    /**
     * Reads a rule, such as {@code FREQ=WEEKLY;BYDAY=MO}, in whatever order and case.
     *
     * @throws IllegalArgumentException if it is not valid, or a kind that is not carried; the message says why
     */
    public static RecurrenceRule parse(String text) {
        return RuleReader.read(text);
    }

    /**
     * The one text of a rule: two rules that say the same by their members have the same text.
     *
     * @throws IllegalArgumentException as for {@link #parse}
     */
    public static String canonical(String text) {
        return parse(text).text();
    }

    /** In canonical form: upper case, members in fixed order, what changes nothing left out. */
    public String text() {
        return RuleWriter.write(this);
    }

    public boolean isEndless() {
        return count.isEmpty() && until.isEmpty();
    }

    /** The same repetition without an end. */
    public RecurrenceRule endless() {
        return with(Optional.empty(), Optional.empty());
    }

    /** The same repetition, ending then. */
    public RecurrenceRule endingWith(Until last) {
        return with(Optional.empty(), Optional.of(last));
    }

    /** The same repetition, for so many occurrences. */
    public RecurrenceRule times(int occurrences) {
        return with(Optional.of(occurrences), Optional.empty());
    }

    /** Whether it names times of the day itself, instead of taking the first occurrence's. */
    public boolean namesTimes() {
        return !byHour.isEmpty() || !byMinute.isEmpty() || !bySecond.isEmpty();
    }

    private RecurrenceRule with(Optional<Integer> newCount, Optional<Until> newUntil) {
        return new RecurrenceRule(
                frequency,
                interval,
                newCount,
                newUntil,
                byMonth,
                byWeekNumber,
                byYearDay,
                byMonthDay,
                byDay,
                byHour,
                byMinute,
                bySecond,
                bySetPosition,
                weekStart);
    }
}
