package io.calrelay.recurrence;

import io.calrelay.model.EventTime;
import io.calrelay.model.Recurrence;
import io.calrelay.recurrence.RecurrenceRule.Frequency;
import io.calrelay.recurrence.RecurrenceRule.Until;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A repetition in plain English, for people who look at a record: "Monthly on the 31st", "Every 2 weeks on Monday and
 * Thursday, until 3 May 2027". Without a full stop.
 */
public final class RuleWords {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final EventTime first;

    private RuleWords(EventTime first) {
        this.first = first;
    }

    /**
     * In words.
     *
     * @throws IllegalArgumentException if one of the rules is none
     */
    public static String of(EventTime first, Recurrence recurrence) {
        RuleWords words = new RuleWords(first);
        List<String> parts = new ArrayList<>();
        for (String rule : recurrence.rules()) {
            String said = words.said(RecurrenceRule.parse(rule));
            parts.add(parts.isEmpty() ? said : said.substring(0, 1).toLowerCase(Locale.ROOT) + said.substring(1));
        }
        String rules = String.join(", and ", parts);
        int added = recurrence.added().size();
        if (added == 0) {
            return rules.isEmpty() ? "Once" : rules;
        }
        return rules.isEmpty()
                ? "On %d dates".formatted(added + 1)
                : "%s, and on %d more %s".formatted(rules, added, added == 1 ? "date" : "dates");
    }

    private String said(RecurrenceRule rule) {
        LocalDate firstDay = SeriesShape.of(first).firstStart().toLocalDate();
        return DayWords.of(rule, firstDay) + times(rule) + end(rule);
    }

    private String times(RecurrenceRule rule) {
        if (!rule.namesTimes()) {
            return "";
        }
        LocalTime usual = SeriesShape.of(first).firstStart().toLocalTime();
        List<String> times = new ArrayList<>();
        for (int hour : rule.byHour().isEmpty() ? List.of(usual.getHour()) : rule.byHour()) {
            for (int minute : rule.byMinute().isEmpty() ? List.of(usual.getMinute()) : rule.byMinute()) {
                times.add("%d:%02d".formatted(hour, minute));
            }
        }
        return " at " + Enumerated.and(times);
    }

    private String end(RecurrenceRule rule) {
        if (rule.count().isPresent()) {
            int count = rule.count().get();
            return count == 1 ? ", once" : ", %d times".formatted(count);
        }
        return rule.until().map(until -> ", until " + DATE.format(day(until))).orElse("");
    }

    private LocalDate day(Until until) {
        if (until instanceof Until.Day last) {
            return last.day();
        }
        if (until instanceof Until.Moment last) {
            return first instanceof EventTime.Timed timed
                    ? LocalDate.ofInstant(last.moment(), timed.start().getZone())
                    : LocalDate.ofInstant(last.moment(), ZoneOffset.UTC);
        }
        throw new AssertionError("unknown kind of end: " + until);
    }

    static String cadence(Frequency frequency, int interval) {
        if (interval == 1) {
            return frequency.name().charAt(0) + frequency.name().substring(1).toLowerCase(Locale.ROOT);
        }
        return "Every %d %s".formatted(interval, unit(frequency));
    }

    private static String unit(Frequency frequency) {
        return switch (frequency) {
            case DAILY -> "days";
            case WEEKLY -> "weeks";
            case MONTHLY -> "months";
            case YEARLY -> "years";
        };
    }
}
