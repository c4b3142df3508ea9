package io.calrelay.sandbox.outlook.series;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes a recurrence as an RFC 5545 rule, as Exchange does in the mails it sends (graph.md 2.3). */
public final class RuleWriter {
    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT);

    private RuleWriter() {}

    /** A line {@code RRULE:…}. */
    public static String write(Recurrence recurrence, boolean allDay) {
        Pattern pattern = recurrence.pattern();
        String body = switch (pattern.type()) {
            case DAILY -> "FREQ=DAILY";
            case WEEKLY -> "FREQ=WEEKLY;BYDAY=" + days(pattern) + ";WKST=" + code(pattern.firstDayOfWeek());
            case ABSOLUTE_MONTHLY -> "FREQ=MONTHLY;" + dayOfMonth(pattern.dayOfMonth());
            case RELATIVE_MONTHLY -> "FREQ=MONTHLY;" + relative(recurrence);
            case ABSOLUTE_YEARLY -> "FREQ=YEARLY;BYMONTH=" + pattern.month() + ";" + dayOfYearMonth(pattern);
            case RELATIVE_YEARLY -> "FREQ=YEARLY;BYMONTH=" + pattern.month() + ";" + relative(recurrence);
        };
        return "RRULE:" + body + ";INTERVAL=" + pattern.interval() + end(recurrence.range(), allDay);
    }

    private static String dayOfMonth(int day) {
        return switch (day) {
            case 29 -> "BYMONTHDAY=28,29;BYSETPOS=-1";
            case 30 -> "BYMONTHDAY=28,29,30;BYSETPOS=-1";
            case 31 -> "BYMONTHDAY=-1";
            default -> "BYMONTHDAY=" + day;
        };
    }

    private static String dayOfYearMonth(Pattern pattern) {
        boolean leapDay = pattern.month() == 2 && pattern.dayOfMonth() >= 29;
        return "BYMONTHDAY=" + (leapDay ? -1 : pattern.dayOfMonth());
    }

    private static String relative(Recurrence recurrence) {
        Pattern pattern = recurrence.pattern();
        int index = pattern.index().number();
        if (pattern.daysOfWeek().size() == 1) {
            return "BYDAY=" + index + days(pattern);
        }
        return recurrence.daySets() == Recurrence.DaySets.NTH_OF_ALL
                ? "BYDAY=" + days(pattern) + ";BYSETPOS=" + index
                : "BYDAY=" + index + days(pattern).replace(",", "," + index) + ";BYSETPOS=1";
    }

    private static String days(Pattern pattern) {
        return pattern.daysOfWeek().stream().sorted().map(RuleWriter::code).collect(Collectors.joining(","));
    }

    static String code(DayOfWeek day) {
        return day.name().substring(0, 2);
    }

    private static String end(Range range, boolean allDay) {
        LocalDate endDate = range.endDate();
        if (range.type() == Range.Type.NUMBERED) {
            return ";COUNT=" + range.numberOfOccurrences();
        }
        if (endDate == null) {
            return "";
        }
        return ";UNTIL="
                + (allDay
                        ? DATE.format(endDate)
                        : INSTANT.format(endDate.atTime(23, 59, 59)
                                .atZone(Zones.zone(range.timeZone()))
                                .withZoneSameInstant(ZoneOffset.UTC)));
    }
}
