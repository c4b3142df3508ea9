package io.calrelay.recurrence;

import io.calrelay.recurrence.RecurrenceRule.Frequency;
import io.calrelay.recurrence.RecurrenceRule.Until;
import io.calrelay.recurrence.RecurrenceRule.Weekday;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text of a rule. What stands in it is made by strangers, so each part is checked before it is used. */
final class RuleReader {
    private static final int MOST_COUNTED = 50_000;
    private static final int LONGEST_INTERVAL = 9_999;
    private static final Pattern WEEKDAY = Pattern.compile("([+-]?\\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)");
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");

    private final RuleParts parts;

    private RuleReader(RuleParts parts) {
        this.parts = parts;
    }

    static RecurrenceRule read(String text) {
        RecurrenceRule rule = RuleChecks.checked(new RuleReader(RuleParts.of(text)).rule());
        return RuleChecks.withoutIdleWeekStart(rule);
    }

    private RecurrenceRule rule() {
        RecurrenceRule rule = new RecurrenceRule(
                frequency(),
                parts.number("INTERVAL", 1, LONGEST_INTERVAL).orElse(1),
                parts.number("COUNT", 1, MOST_COUNTED),
                parts.text("UNTIL").map(RuleReader::until),
                parts.numbers("BYMONTH", 1, 12, false),
                parts.numbers("BYWEEKNO", 1, 53, true),
                parts.numbers("BYYEARDAY", 1, 366, true),
                parts.numbers("BYMONTHDAY", 1, 31, true),
                parts.text("BYDAY").map(RuleReader::weekdays).orElse(List.of()),
                parts.numbers("BYHOUR", 0, 23, false),
                parts.numbers("BYMINUTE", 0, 59, false),
                parts.numbers("BYSECOND", 0, 59, false),
                parts.numbers("BYSETPOS", 1, 366, true),
                parts.text("WKST").map(RuleReader::day).orElse(DayOfWeek.MONDAY));
        return ShortMonths.clamped(rule, parts);
    }

    private Frequency frequency() {
        String name = parts.text("FREQ").orElseThrow(() -> new IllegalArgumentException("a rule without FREQ"));
        return switch (name) {
            case "DAILY" -> Frequency.DAILY;
            case "WEEKLY" -> Frequency.WEEKLY;
            case "MONTHLY" -> Frequency.MONTHLY;
            case "YEARLY" -> Frequency.YEARLY;
            case "HOURLY", "MINUTELY", "SECONDLY" ->
                throw new IllegalArgumentException("a rule that repeats more often than daily: FREQ=" + name);
            default -> throw new IllegalArgumentException("an unknown frequency: FREQ=" + name);
        };
    }

    private static List<Weekday> weekdays(String list) {
        return Arrays.stream(list.split(",", -1))
                .map(RuleReader::weekday)
                .distinct()
                .sorted(Weekday.ORDER)
                .toList();
    }

    private static Weekday weekday(String text) {
        Matcher matcher = WEEKDAY.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no weekday: BYDAY=" + text);
        }
        int ordinal =
                Optional.ofNullable(matcher.group(1)).map(Integer::parseInt).orElse(0);
        if (Math.abs(ordinal) > 53 || (ordinal == 0 && matcher.group(1) != null)) {
            throw new IllegalArgumentException("no weekday of a month or year: BYDAY=" + text);
        }
        return new Weekday(ordinal, day(matcher.group(2)));
    }

    private static DayOfWeek day(String text) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> RuleWriter.day(day).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no weekday: " + text));
    }

    private static Until until(String text) {
        try {
            return text.length() == 8
                    ? new Until.Day(LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE))
                    : new Until.Moment(LocalDateTime.parse(text, UTC).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException unreadable) {
            throw new IllegalArgumentException(
                    "an end that is neither a date nor a moment in UTC: UNTIL=" + text, unreadable);
        }
    }
}
