package io.calrelay.gateway.netsuite;

import io.calrelay.gateway.netsuite.NativeRecurrence.WeekdayOfMonth;
import io.calrelay.model.EventTime;
import io.calrelay.recurrence.RecurrenceRule;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How a record repeats, as an RRULE in canonical form that makes exactly NetSuite's days. The other way round is
 * {@link ExpressibleRule}.
 *
 * <p>A month without the day of the series is passed over, as RFC 5545 has it; where the account moves the series to the last day
 * of such a month, so does the rule (RFC 7529 has a word for that, and the canonical form does without it).
 */
final class RecurrenceMapping {
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");

    private RecurrenceMapping() {}

    /**
     * @param time of the first occurrence; its zone is the one that the days are of
     * @param clamped whether the account moves it to the last day of a month that is too short
     * @throws IllegalArgumentException if no rule can say it, such as every 20,000 days
     */
    static String rule(NativeRecurrence recurrence, EventTime time, boolean clamped) {
        String end = recurrence.endBy().map(day -> ";UNTIL=" + until(day, time)).orElse("");
        String shortMonths = clamped ? ";RSCALE=GREGORIAN;SKIP=BACKWARD" : "";
        String text = "INTERVAL=" + recurrence.period() + end + ";" + repetition(recurrence) + shortMonths;
        return RecurrenceRule.canonical(text);
    }

    private static String repetition(NativeRecurrence recurrence) {
        LocalDate start = recurrence.start();
        return switch (recurrence.frequency()) {
            case DAY -> "FREQ=DAILY";
            case WEEK -> "FREQ=WEEKLY;WKST=SU;BYDAY=" + weekdays(recurrence);
            case MONTH -> "FREQ=MONTHLY;" + dayOfMonth(recurrence);
            case YEAR -> "FREQ=YEARLY;BYMONTH=" + start.getMonthValue() + ";" + dayOfMonth(recurrence);
        };
    }

    private static String weekdays(NativeRecurrence recurrence) {
        return recurrence.weekdays().stream().map(RecurrenceMapping::name).collect(Collectors.joining(","));
    }

    private static String dayOfMonth(NativeRecurrence recurrence) {
        return recurrence
                .ofMonth()
                .map(each ->
                        "BYDAY=" + (each.ordinal() == WeekdayOfMonth.LAST ? -1 : each.ordinal()) + name(each.day()))
                .orElse("BYMONTHDAY=" + recurrence.start().getDayOfMonth());
    }

    private static String name(DayOfWeek day) {
        return day.name().substring(0, 2).toUpperCase(Locale.ROOT);
    }

    /** The last second of the day where the record is kept, so that whatever begins on that day is in. */
    private static String until(LocalDate day, EventTime time) {
        if (time instanceof EventTime.Timed timed) {
            ZoneId zone = timed.start().getZone();
            LocalDateTime end = LocalDateTime.ofInstant(
                    day.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1), ZoneOffset.UTC);
            return end.format(UTC);
        }
        return day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }
}
