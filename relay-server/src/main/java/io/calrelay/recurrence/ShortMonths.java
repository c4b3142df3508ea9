package io.calrelay.recurrence;

import io.calrelay.recurrence.RecurrenceRule.Frequency;
import java.util.List;
import java.util.stream.IntStream;

/**
 * SKIP (RFC 7529), which some tools write to have "the 31st" clamped to the end of shorter months as Outlook does. The same
 * is said without it: of the 28th to the 31st, the last that the month has.
 */
final class ShortMonths {
    private static final int SHORTEST = 28;

    private ShortMonths() {}

    static RecurrenceRule clamped(RecurrenceRule rule, RuleParts parts) {
        String scale = parts.text("RSCALE").orElse("GREGORIAN");
        String skip = parts.text("SKIP").orElse("OMIT");
        if (!scale.equals("GREGORIAN")) {
            throw new IllegalArgumentException("a rule in another calendar: RSCALE=" + scale);
        }
        if (skip.equals("OMIT")) {
            return rule;
        }
        boolean backward = skip.equals("BACKWARD") && rule.byMonthDay().size() == 1;
        boolean plain = rule.byDay().isEmpty()
                && rule.bySetPosition().isEmpty()
                && rule.byYearDay().isEmpty()
                && !rule.namesTimes();
        boolean monthByMonth = rule.frequency() == Frequency.MONTHLY
                || (rule.frequency() == Frequency.YEARLY && rule.byMonth().size() == 1);
        if (!backward || !plain || !monthByMonth) {
            throw new IllegalArgumentException(
                    "days that a month lacks are to be moved in a way not carried: SKIP=" + skip);
        }
        int day = rule.byMonthDay().get(0);
        return day <= SHORTEST ? rule : lastOf(rule, day);
    }

    private static RecurrenceRule lastOf(RecurrenceRule rule, int day) {
        List<Integer> days = day == 31
                ? List.of(-1)
                : IntStream.rangeClosed(SHORTEST, day).boxed().toList();
        return new RecurrenceRule(
                rule.frequency(),
                rule.interval(),
                rule.count(),
                rule.until(),
                rule.byMonth(),
                rule.byWeekNumber(),
                rule.byYearDay(),
                days,
                rule.byDay(),
                rule.byHour(),
                rule.byMinute(),
                rule.bySecond(),
                day == 31 ? List.of() : List.of(-1),
                rule.weekStart());
    }
}
