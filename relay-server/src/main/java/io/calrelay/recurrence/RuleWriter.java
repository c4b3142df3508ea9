package io.calrelay.recurrence;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;

/** A rule as text. */
final class RuleWriter {
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");

    private RuleWriter() {}

    static String write(RecurrenceRule rule) {
        StringJoiner text = new StringJoiner(";");
        text.add("FREQ=" + rule.frequency());
        if (rule.interval() > 1) {
            text.add("INTERVAL=" + rule.interval());
        }
        rule.count().ifPresent(count -> text.add("COUNT=" + count));
        rule.until().ifPresent(until -> text.add("UNTIL=" + until(until)));
        list(text, "BYMONTH", rule.byMonth(), String::valueOf);
        list(text, "BYWEEKNO", rule.byWeekNumber(), String::valueOf);
        list(text, "BYYEARDAY", rule.byYearDay(), String::valueOf);
        list(text, "BYMONTHDAY", rule.byMonthDay(), String::valueOf);
        list(text, "BYDAY", rule.byDay(), RuleWriter::weekday);
        list(text, "BYHOUR", rule.byHour(), String::valueOf);
        list(text, "BYMINUTE", rule.byMinute(), String::valueOf);
        list(text, "BYSECOND", rule.bySecond(), String::valueOf);
        list(text, "BYSETPOS", rule.bySetPosition(), String::valueOf);
        if (rule.weekStart() != DayOfWeek.MONDAY) {
            text.add("WKST=" + day(rule.weekStart()));
        }
        return text.toString();
    }

    static String day(DayOfWeek day) {
        return day.name().substring(0, 2);
    }

    private static String weekday(RecurrenceRule.Weekday weekday) {
        return (weekday.ordinal() == 0 ? "" : String.valueOf(weekday.ordinal())) + day(weekday.day());
    }

    private static String until(RecurrenceRule.Until until) {
        if (until instanceof RecurrenceRule.Until.Day last) {
            return last.day().format(DateTimeFormatter.BASIC_ISO_DATE);
        }
        if (until instanceof RecurrenceRule.Until.Moment last) {
            return LocalDateTime.ofInstant(last.moment(), ZoneOffset.UTC).format(UTC);
        }
        throw new AssertionError("unknown kind of end: " + until);
    }

    private static <T> void list(StringJoiner text, String name, List<T> values, Function<T, String> form) {
        if (!values.isEmpty()) {
            text.add(name + "=" + String.join(",", values.stream().map(form).toList()));
        }
    }
}
