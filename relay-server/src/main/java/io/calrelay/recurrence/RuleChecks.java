package io.calrelay.recurrence;

import io.calrelay.recurrence.RecurrenceRule.Frequency;
import java.time.DayOfWeek;

/** What RFC 5545 3.3.10 forbids to stand together, and how much a rule may ask for. */
final class RuleChecks {
    private static final int MOST_A_DAY = 48;

    private RuleChecks() {}

    static RecurrenceRule checked(RecurrenceRule rule) {
        Frequency frequency = rule.frequency();
        boolean ordinals = rule.byDay().stream().anyMatch(weekday -> weekday.ordinal() != 0);
        boolean monthly = frequency == Frequency.MONTHLY;
        boolean yearly = frequency == Frequency.YEARLY;
        refuse(rule.count().isPresent() && rule.until().isPresent(), "both COUNT and UNTIL");
        refuse(!rule.byWeekNumber().isEmpty() && !yearly, "BYWEEKNO in a rule that is not yearly");
        refuse(!rule.byYearDay().isEmpty() && !yearly, "BYYEARDAY in a rule that is not yearly");
        refuse(!rule.byMonthDay().isEmpty() && frequency == Frequency.WEEKLY, "BYMONTHDAY in a weekly rule");
        refuse(ordinals && !monthly && !yearly, "a numbered BYDAY in a rule that is neither monthly nor yearly");
        refuse(ordinals && !rule.byWeekNumber().isEmpty(), "a numbered BYDAY beside BYWEEKNO");
        refuse(!rule.bySetPosition().isEmpty() && !hasSet(rule), "BYSETPOS with nothing to choose from");
        refuse(
                !rule.bySetPosition().isEmpty() && Expandable.filtersMonths(rule),
                "BYSETPOS in a rule of weeks or year days of some months");
        refuse(perDay(rule) > MOST_A_DAY, "a rule with more than " + MOST_A_DAY + " occurrences a day");
        return rule;
    }

    /** Google writes WKST into every rule; it counts only where weeks are counted. */
    static RecurrenceRule withoutIdleWeekStart(RecurrenceRule rule) {
        boolean weeksCount = rule.frequency() == Frequency.WEEKLY
                && (rule.interval() > 1 || !rule.bySetPosition().isEmpty())
                && !rule.byDay().isEmpty();
        if (weeksCount || !rule.byWeekNumber().isEmpty()) {
            return rule;
        }
        return new RecurrenceRule(
                rule.frequency(),
                rule.interval(),
                rule.count(),
                rule.until(),
                rule.byMonth(),
                rule.byWeekNumber(),
                rule.byYearDay(),
                rule.byMonthDay(),
                rule.byDay(),
                rule.byHour(),
                rule.byMinute(),
                rule.bySecond(),
                rule.bySetPosition(),
                DayOfWeek.MONDAY);
    }

    private static boolean hasSet(RecurrenceRule rule) {
        return rule.namesTimes()
                || !rule.byMonth().isEmpty()
                || !rule.byWeekNumber().isEmpty()
                || !rule.byYearDay().isEmpty()
                || !rule.byMonthDay().isEmpty()
                || !rule.byDay().isEmpty();
    }

    private static int perDay(RecurrenceRule rule) {
        return Math.max(1, rule.byHour().size())
                * Math.max(1, rule.byMinute().size())
                * Math.max(1, rule.bySecond().size());
    }

    private static void refuse(boolean wrong, String what) {
        if (wrong) {
            throw new IllegalArgumentException(what);
        }
    }
}
