package io.calrelay.gateway.outlook;

import io.calrelay.recurrence.RecurrenceRule;
import java.time.LocalDate;
import java.util.List;

/**
 * "Monthly on the 31st" skips shorter months by RFC 5545, and Google does so; Outlook takes their last day (graph.md 2.2). The
 * two are the same only while no shorter month is hit.
 */
final class SkippedDays {
    private static final int IN_EVERY_MONTH = 28;
    /** After so many years all months and leap years come again. */
    private static final int ALL_YEARS = 400;

    private SkippedDays() {}

    /** @throws NotHeldByOutlook if Outlook would show an occurrence in a month that the rule skips */
    static void requireNone(RecurrenceRule rule, SeriesPattern pattern, LocalDate first, SeriesEnd end) {
        boolean clamped = !rule.bySetPosition().isEmpty() || rule.byMonthDay().equals(List.of(-1));
        if (pattern.dayOfMonth() <= IN_EVERY_MONTH || clamped) {
            return;
        }
        LocalDate enough = first.plusYears(ALL_YEARS);
        boolean hit = end.limit(pattern.from(first))
                .takeWhile(day -> day.isBefore(enough))
                .anyMatch(day -> day.getDayOfMonth() < pattern.dayOfMonth());
        if (hit) {
            throw NotHeldByOutlook.because("Outlook takes the last day of months that have no day "
                    + pattern.dayOfMonth() + ", this series skips them; let it end before such a month, or repeat on"
                    + " the month's last day");
        }
    }
}
