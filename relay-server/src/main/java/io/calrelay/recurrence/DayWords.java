package io.calrelay.recurrence;

import io.calrelay.recurrence.RecurrenceRule.Frequency;
import io.calrelay.recurrence.RecurrenceRule.Weekday;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** On which days a rule repeats, in words. */
final class DayWords {
    private static final Set<DayOfWeek> WORKING = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final List<String> SMALL = List.of("first", "second", "third", "fourth", "fifth");

    private final RecurrenceRule rule;
    private final LocalDate first;

    private DayWords(RecurrenceRule rule, LocalDate first) {
        this.rule = rule;
        this.first = first;
    }

    /** @param first the series' first day, which says what the rule leaves open */
    static String of(RecurrenceRule rule, LocalDate first) {
        return new DayWords(rule, first).said();
    }

    private String said() {
        boolean weekly = rule.frequency() == Frequency.WEEKLY || rule.frequency() == Frequency.DAILY;
        boolean plain = rule.interval() == 1
                && rule.byMonthDay().isEmpty()
                && rule.bySetPosition().isEmpty();
        if (weekly && plain && weekdays().equals(WORKING)) {
            return "Every weekday" + inMonths();
        }
        if (weekly && plain && weekdays().size() == 7) {
            return "Daily" + inMonths();
        }
        // Every Monday is the same by day as by week.
        Frequency frequency = weekly && plain && !rule.byDay().isEmpty() ? Frequency.WEEKLY : rule.frequency();
        return RuleWords.cadence(frequency, rule.interval()) + days();
    }

    private String days() {
        return switch (rule.frequency()) {
            case DAILY -> onMonthDays() + onWeekdays() + inMonths();
            case WEEKLY -> (rule.byDay().isEmpty() ? " on " + name(first.getDayOfWeek()) : chosenDays()) + inMonths();
            case MONTHLY -> chosenDays() + inMonths();
            case YEARLY -> yearly();
        };
    }

    private String yearly() {
        if (!rule.byWeekNumber().isEmpty()) {
            String weeks = Enumerated.and(
                    rule.byWeekNumber().stream().map(DayWords::numbered).toList());
            String days = rule.byDay().isEmpty() ? " on " + name(first.getDayOfWeek()) : onWeekdays();
            return days + " of the " + weeks + " week of the year" + inMonths();
        }
        if (!rule.byYearDay().isEmpty()) {
            String days = Enumerated.and(
                    rule.byYearDay().stream().map(DayWords::numbered).toList());
            return " on the " + days + " day of the year" + ifWeekdays() + inMonths() + position();
        }
        if (rule.byDay().isEmpty()
                && rule.bySetPosition().isEmpty()
                && rule.byMonthDay().size() <= 1) {
            return onDate();
        }
        String of = rule.byMonth().isEmpty() ? " of the year" : " of " + Enumerated.and(monthNames());
        return chosenDays() + of;
    }

    /** One date of a year: " on 29 February". */
    private String onDate() {
        int day = rule.byMonthDay().isEmpty()
                ? first.getDayOfMonth()
                : rule.byMonthDay().get(0);
        List<String> months = rule.byMonth().isEmpty() && rule.byMonthDay().isEmpty()
                ? List.of(name(first.getMonthValue()))
                : monthNames();
        if (months.isEmpty()) {
            return " on the " + dayOfMonth(day) + " of every month";
        }
        return day > 0
                ? " on %d %s".formatted(day, Enumerated.and(months))
                : " on the %s of %s".formatted(dayOfMonth(day), Enumerated.and(months));
    }

    private String chosenDays() {
        if (!rule.bySetPosition().isEmpty()) {
            return position();
        }
        boolean none = rule.byMonthDay().isEmpty() && rule.byDay().isEmpty();
        if (none && rule.frequency() == Frequency.MONTHLY) {
            return " on the " + dayOfMonth(first.getDayOfMonth());
        }
        return rule.byMonthDay().isEmpty() ? onWeekdays() : onMonthDays() + ifWeekdays();
    }

    private String position() {
        if (rule.bySetPosition().isEmpty()) {
            return "";
        }
        String which = Enumerated.and(
                rule.bySetPosition().stream().map(DayWords::numbered).toList());
        if (rule.byMonthDay().isEmpty() && !rule.byDay().isEmpty()) {
            return " on the " + which + " " + setOfWeekdays();
        }
        return " on the %s of the %s%s".formatted(which, Enumerated.and(monthDays()), ifWeekdays());
    }

    private String setOfWeekdays() {
        Set<DayOfWeek> days = weekdays();
        if (rule.byDay().stream().anyMatch(day -> day.ordinal() != 0)) {
            return "of the "
                    + Enumerated.and(rule.byDay().stream().map(DayWords::name).toList());
        }
        if (days.equals(WORKING)) {
            return "weekday";
        }
        if (days.equals(EnumSet.complementOf(EnumSet.copyOf(WORKING)))) {
            return "weekend day";
        }
        return days.size() == 7
                ? "day"
                : Enumerated.or(days.stream().map(DayWords::name).toList());
    }

    private String onMonthDays() {
        return rule.byMonthDay().isEmpty() ? "" : " on the " + Enumerated.and(monthDays());
    }

    private String onWeekdays() {
        if (rule.byDay().isEmpty()) {
            return "";
        }
        List<String> days = rule.byDay().stream()
                .map(day -> day.ordinal() == 0 ? name(day.day()) : "the " + name(day))
                .toList();
        return " on " + Enumerated.and(days);
    }

    private String ifWeekdays() {
        List<String> days = weekdays().stream().map(DayWords::name).toList();
        return days.isEmpty() ? "" : " if a " + Enumerated.or(days);
    }

    private String inMonths() {
        return rule.byMonth().isEmpty() ? "" : " in " + Enumerated.and(monthNames());
    }

    private List<String> monthNames() {
        return rule.byMonth().stream().map(DayWords::name).toList();
    }

    /** The days from the month's start before those from its end. */
    private List<String> monthDays() {
        return rule.byMonthDay().stream()
                .sorted((one, other) -> Integer.compareUnsigned(one, other))
                .map(DayWords::dayOfMonth)
                .toList();
    }

    private Set<DayOfWeek> weekdays() {
        return rule.byDay().stream()
                .map(Weekday::day)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private static String name(int month) {
        return Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private static String name(Weekday day) {
        return numbered(day.ordinal()) + " " + name(day.day());
    }

    private static String dayOfMonth(int day) {
        return day > 0 ? ordinal(day) : numbered(day) + " day";
    }

    private static String numbered(int position) {
        if (position == -1) {
            return "last";
        }
        if (position < 0) {
            return ordinal(-position) + " last";
        }
        return position <= SMALL.size() ? SMALL.get(position - 1) : ordinal(position);
    }

    private static String ordinal(int number) {
        int tens = number % 100;
        String suffix = tens >= 11 && tens <= 13
                ? "th"
                : switch (number % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
        return number + suffix;
    }
}
