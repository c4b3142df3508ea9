package io.calrelay.recurrence;

import io.calrelay.recurrence.RecurrenceRule.Frequency;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A rule as ical4j is to be asked: without its end, and without what ical4j gets wrong, which is looked at afterwards. */
final class Expandable {
    private Expandable() {}

    static String of(RecurrenceRule rule) {
        String text = (filtersMonths(rule) ? withoutMonths(rule) : rule.endless()).text();
        return rule.weekStart() == DayOfWeek.MONDAY ? text + ";WKST=MO" : text;
    }

    /** Whether a day that ical4j found is one of the rule's. */
    static boolean keeps(RecurrenceRule rule, LocalDate day) {
        return !filtersMonths(rule) || rule.byMonth().contains(day.getMonthValue());
    }

    // Provider: ical4j 4.4.0 looks at the month of a week's first candidate only, so that a weekly rule loses or gains
    // days
    // where a week lies in two months, and at no month at all beside BYWEEKNO and BYYEARDAY. Held by ExpansionLawsTest.
    static boolean filtersMonths(RecurrenceRule rule) {
        boolean weeks =
                rule.frequency() == Frequency.WEEKLY || !rule.byWeekNumber().isEmpty();
        return !rule.byMonth().isEmpty() && (weeks || !rule.byYearDay().isEmpty());
    }

    private static RecurrenceRule withoutMonths(RecurrenceRule rule) {
        return new RecurrenceRule(
                rule.frequency(),
                rule.interval(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                rule.byWeekNumber(),
                rule.byYearDay(),
                rule.byMonthDay(),
                rule.byDay(),
                rule.byHour(),
                rule.byMinute(),
                rule.bySecond(),
                rule.bySetPosition(),
                rule.weekStart());
    }
}
