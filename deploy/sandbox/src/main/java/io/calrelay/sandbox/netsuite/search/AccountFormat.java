package io.calrelay.sandbox.netsuite.search;

import io.calrelay.sandbox.netsuite.record.NetSuiteError;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** Dates and times as this account writes them: {@code 5/4/2026}, {@code 9:00 am}. */
public final class AccountFormat {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("M/d/yyyy", Locale.US);
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("h:mm[:ss] a")
            .toFormatter(Locale.US);

    private AccountFormat() {}

    public static String date(LocalDate day) {
        return DATE.format(day);
    }

    public static String time(LocalTime time) {
        int hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
        return hour + String.format(Locale.ROOT, ":%02d %s", time.getMinute(), time.getHour() < 12 ? "am" : "pm");
    }

    public static String dateTime(Instant instant, ZoneId zone) {
        LocalDateTime wall = LocalDateTime.ofInstant(instant, zone);
        return date(wall.toLocalDate()) + " " + time(wall.toLocalTime());
    }

    /** Midnight where the text is a date alone. */
    public static LocalDateTime parse(String text) {
        int space = text.indexOf(' ');
        try {
            LocalDate day = LocalDate.parse(space < 0 ? text : text.substring(0, space), DATE);
            return day.atTime(space < 0 ? LocalTime.MIDNIGHT : LocalTime.parse(text.substring(space + 1), TIME));
        } catch (DateTimeParseException unreadable) {
            throw new NetSuiteError("SSS_INVALID_SRCH_FILTER_EXPR", "Invalid date value (must be M/D/YYYY): " + text);
        }
    }

    public static boolean hasTime(String text) {
        return text.indexOf(' ') > 0;
    }
}
