package io.calrelay.family;

import io.calrelay.family.RulePatterns.Anchored;
import io.calrelay.recurrence.RecurrenceRule;
import io.calrelay.recurrence.RecurrenceRule.Weekday;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes a rule apart into what NetSuite could repeat: weekdays, days of the month, weekdays of the month, dates. */
record RuleDivision(RecurrenceRule rule, LocalDate first, int shift) {
    private static final int SHORTEST_MONTH = 28;
    private static final int FEBRUARY = 2;
    private static final int MOST_ORDINAL = 4;

    /** One for each part of the rule, empty where it has no native form; nothing if the rule cannot be taken apart. */
    Optional<List<Optional<Anchored>>> patterns() {
        boolean unusual = !rule.byWeekNumber().isEmpty() || !rule.byYearDay().isEmpty();
        if (unusual || (!rule.byDay().isEmpty() && !rule.byMonthDay().isEmpty())) {
            return Optional.empty();
        }
        return switch (rule.frequency()) {
            case DAILY -> daily();
            case WEEKLY -> weekly();
            case MONTHLY -> monthly();
            case YEARLY -> yearly();
        };
    }

    private Optional<List<Optional<Anchored>>> daily() {
        if (!rule.byMonth().isEmpty()
                || !rule.byMonthDay().isEmpty()
                || !rule.bySetPosition().isEmpty()) {
            return Optional.empty();
        }
        if (!rule.byDay().isEmpty()) {
            return rule.interval() == 1 ? Optional.of(everyWeek(weekdays())) : Optional.empty();
        }
        return Optional.of(
                List.of(Optional.of(new Anchored(new NativeRule.EveryDays(rule.interval()), first.plusDays(shift)))));
    }

    private Optional<List<Optional<Anchored>>> weekly() {
        if (!rule.byMonth().isEmpty() || !rule.bySetPosition().isEmpty()) {
            return Optional.empty();
        }
        Set<DayOfWeek> on = rule.byDay().isEmpty() ? EnumSet.of(first.getDayOfWeek()) : weekdays();
        return Optional.of(everyWeek(on));
    }

    /** A week that begins on another day than Sunday falls into two of NetSuite's. */
    private List<Optional<Anchored>> everyWeek(Set<DayOfWeek> on) {
        LocalDate weekStart = first.with(TemporalAdjusters.previousOrSame(rule.weekStart()));
        Map<LocalDate, List<LocalDate>> weeks = new HashMap<>();
        for (DayOfWeek day : on) {
            LocalDate shifted =
                    weekStart.with(TemporalAdjusters.nextOrSame(day)).plusDays(shift);
            LocalDate week = rule.interval() == 1 ? LocalDate.EPOCH : NativeRule.EveryWeeks.sundayOf(shifted);
            weeks.computeIfAbsent(week, any -> new ArrayList<>()).add(shifted);
        }
        return weeks.values().stream()
                .map(days -> Optional.of(new Anchored(
                        new NativeRule.EveryWeeks(
                                rule.interval(),
                                days.stream().map(LocalDate::getDayOfWeek).collect(Collectors.toSet())),
                        days.get(0))))
                .toList();
    }

    private Optional<List<Optional<Anchored>>> monthly() {
        if (!rule.byMonth().isEmpty() && rule.interval() > 1) {
            return Optional.empty();
        }
        if (!rule.byMonth().isEmpty()) {
            return inMonths(rule.byMonth(), 1);
        }
        if (isEveryWeekday()) {
            return Optional.of(everyWeek(weekdays()));
        }
        return inMonth(YearMonth.from(first), rule.interval());
    }

    private Optional<List<Optional<Anchored>>> yearly() {
        if (rule.byMonth().isEmpty() && isEveryWeekday()) {
            return Optional.of(everyWeek(weekdays()));
        }
        boolean ofTheYear = rule.byMonth().isEmpty() && !rule.byDay().isEmpty();
        boolean position = !rule.bySetPosition().isEmpty() && rule.byMonth().size() != 1;
        if (ofTheYear || position) {
            return Optional.empty();
        }
        if (rule.byMonth().isEmpty() && !rule.byMonthDay().isEmpty()) {
            return rule.interval() == 1 ? inMonth(YearMonth.from(first), 1) : Optional.empty();
        }
        return inMonths(rule.byMonth().isEmpty() ? List.of(first.getMonthValue()) : rule.byMonth(), rule.interval());
    }

    private boolean isEveryWeekday() {
        return rule.interval() == 1
                && !rule.byDay().isEmpty()
                && rule.bySetPosition().isEmpty()
                && rule.byDay().stream().allMatch(day -> day.ordinal() == 0);
    }

    private Optional<List<Optional<Anchored>>> inMonths(List<Integer> months, int years) {
        List<Optional<Anchored>> found = new ArrayList<>();
        for (int month : months) {
            Optional<List<Optional<Anchored>>> those = inMonth(YearMonth.of(first.getYear(), month), 12 * years);
            if (those.isEmpty()) {
                return those;
            }
            found.addAll(those.get());
        }
        return Optional.of(found);
    }

    /** @param months from one such month to the next */
    private Optional<List<Optional<Anchored>>> inMonth(YearMonth month, int months) {
        if (!rule.byDay().isEmpty()) {
            return ordinals()
                    .map(days -> days.stream()
                            .map(day -> onWeekday(month, months, day))
                            .toList());
        }
        if (!rule.bySetPosition().isEmpty()) {
            return Optional.empty();
        }
        List<Integer> days = rule.byMonthDay().isEmpty() ? List.of(first.getDayOfMonth()) : rule.byMonthDay();
        return Optional.of(days.stream().map(day -> onDay(month, months, day)).toList());
    }

    /** The first Monday may be said as 1MO, or as the first of all Mondays. */
    private Optional<List<Weekday>> ordinals() {
        boolean every = rule.byDay().stream().allMatch(day -> day.ordinal() == 0);
        if (every && rule.byDay().size() == 1 && !rule.bySetPosition().isEmpty()) {
            DayOfWeek weekday = rule.byDay().get(0).day();
            return Optional.of(rule.bySetPosition().stream()
                    .map(position -> new Weekday(position, weekday))
                    .toList());
        }
        boolean numbered = rule.byDay().stream().noneMatch(day -> day.ordinal() == 0);
        return numbered && rule.bySetPosition().isEmpty() ? Optional.of(rule.byDay()) : Optional.empty();
    }

    private Optional<Anchored> onWeekday(YearMonth month, int months, Weekday day) {
        boolean known = day.ordinal() == -1 || (day.ordinal() > 0 && day.ordinal() <= MOST_ORDINAL);
        if (shift != 0 || !known) {
            return Optional.empty();
        }
        NativeRule.EveryMonthsOn found = new NativeRule.EveryMonthsOn(months, day.ordinal(), day.day());
        return Optional.of(new Anchored(found, found.in(month)));
    }

    private Optional<Anchored> onDay(YearMonth month, int months, int day) {
        boolean sameMonth = months % 12 == 0 && month.getMonthValue() != FEBRUARY;
        int positive = day > 0 || !sameMonth ? day : month.lengthOfMonth() + 1 + day;
        int shifted = positive + shift;
        boolean inAll = positive > 0 && positive <= SHORTEST_MONTH && shifted > 0 && shifted <= SHORTEST_MONTH;
        if (inAll) {
            return Optional.of(new Anchored(new NativeRule.EveryMonths(months), month.atDay(shifted)));
        }
        boolean inThis = months == 12 && sameMonth && positive > 0 && positive <= month.lengthOfMonth();
        if (!inThis) {
            return Optional.empty();
        }
        LocalDate date = month.atDay(positive).plusDays(shift);
        boolean leap = date.getMonthValue() == FEBRUARY && date.getDayOfMonth() > SHORTEST_MONTH;
        boolean pastFebruary = shift < 0 && date.getMonthValue() == FEBRUARY;
        return leap || pastFebruary
                ? Optional.empty()
                : Optional.of(new Anchored(new NativeRule.EveryMonths(12), date));
    }

    private Set<DayOfWeek> weekdays() {
        return rule.byDay().stream().map(Weekday::day).collect(Collectors.toSet());
    }
}
