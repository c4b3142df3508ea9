package io.calrelay.gateway.netsuite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * How one record repeats, in NetSuite's own terms: recurrence.schema.json. Days are those on the record's wall clock; weeks
 * begin on Sunday; a month or year that lacks the day is passed over.
 *
 * @param period every so many days, weeks, months or years
 * @param weekdays of a weekly series; else empty
 * @param ofMonth of a monthly or yearly series that goes by weekday; else empty
 * @param start from here on; need not be an occurrence itself. A series by date has its day and month
 * @param endBy inclusive; empty for a series without an end
 */
record NativeRecurrence(
        Frequency frequency,
        int period,
        Set<DayOfWeek> weekdays,
        Optional<WeekdayOfMonth> ofMonth,
        LocalDate start,
        Optional<LocalDate> endBy) {
    enum Frequency {
        DAY,
        WEEK,
        MONTH,
        YEAR
    }

    /** @param ordinal 1 to 4, or {@link #LAST} */
    record WeekdayOfMonth(int ordinal, DayOfWeek day) {
        static final int LAST = 5;

        LocalDate in(YearMonth month) {
            return month.atDay(1)
                    .with(
                            ordinal == LAST
                                    ? TemporalAdjusters.lastInMonth(day)
                                    : TemporalAdjusters.dayOfWeekInMonth(ordinal, day));
        }
    }

    private static final int MONTHS_A_YEAR = 12;

    NativeRecurrence {
        EnumSet<DayOfWeek> sorted = EnumSet.noneOf(DayOfWeek.class);
        sorted.addAll(weekdays);
        weekdays = Collections.unmodifiableSet(sorted);
    }

    NativeRecurrence endingBy(Optional<LocalDate> last) {
        return new NativeRecurrence(frequency, period, weekdays, ofMonth, start, last);
    }

    /** The first day on which it takes place, whether or not it was taken out; empty if it ends before that. */
    Optional<LocalDate> first() {
        LocalDate first = switch (frequency) {
            case DAY -> start;
            case WEEK -> firstOfWeeks();
            case MONTH, YEAR -> firstOfMonths();
        };
        return Optional.of(first).filter(day -> endBy.isEmpty() || !day.isAfter(endBy.get()));
    }

    private LocalDate firstOfWeeks() {
        LocalDate week = start.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
        LocalDate next = week.plusWeeks(period);
        return firstIn(week, start).orElseGet(() -> firstIn(next, next).orElseThrow());
    }

    private Optional<LocalDate> firstIn(LocalDate week, LocalDate from) {
        return week.datesUntil(week.plusWeeks(1))
                .filter(day -> !day.isBefore(from) && weekdays.contains(day.getDayOfWeek()))
                .findFirst();
    }

    private LocalDate firstOfMonths() {
        if (ofMonth.isEmpty()) {
            return start;
        }
        LocalDate first = ofMonth.get().in(YearMonth.from(start));
        long months = frequency == Frequency.YEAR ? (long) period * MONTHS_A_YEAR : period;
        return first.isBefore(start) ? ofMonth.get().in(YearMonth.from(start).plus(months, ChronoUnit.MONTHS)) : first;
    }

    /** @param recurrence of a message that fits the schema */
    static NativeRecurrence read(JsonNode recurrence) {
        EnumSet<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);
        String mask = recurrence.path("dayOfWeekMask").asText("");
        for (int day = 1;
                day <= mask.length() && !recurrence.path("dayOfWeekMask").isNull();
                day++) {
            if (mask.charAt(day - 1) == 'T') {
                weekdays.add(weekday(day));
            }
        }
        JsonNode day = recurrence.path("dayOfWeek");
        JsonNode endBy = recurrence.path("endBy");
        return new NativeRecurrence(
                Frequency.valueOf(recurrence.path("frequency").asText()),
                recurrence.path("period").asInt(),
                weekdays,
                day.isInt()
                        ? Optional.of(new WeekdayOfMonth(
                                recurrence.path("dayOfWeekInMonth").asInt(), weekday(day.asInt())))
                        : Optional.empty(),
                LocalDate.parse(recurrence.path("seriesStart").asText()),
                endBy.isNull() ? Optional.empty() : Optional.of(LocalDate.parse(endBy.asText())));
    }

    void write(ObjectNode recurrence) {
        recurrence.put("frequency", frequency.name()).put("period", period);
        recurrence.put("dayOfWeekMask", frequency == Frequency.WEEK ? mask() : null);
        recurrence.put("dayOfWeek", ofMonth.map(each -> number(each.day())).orElse(null));
        recurrence.put("dayOfWeekInMonth", ofMonth.map(WeekdayOfMonth::ordinal).orElse(null));
        recurrence.put("seriesStart", start.toString());
        recurrence.put("endBy", endBy.map(LocalDate::toString).orElse(null));
    }

    private String mask() {
        StringBuilder mask = new StringBuilder();
        for (int day = 1; day <= DayOfWeek.values().length; day++) {
            mask.append(weekdays.contains(weekday(day)) ? 'T' : 'F');
        }
        return mask.toString();
    }

    // NetSuite counts weekdays from 1 for Sunday (netsuite.md 1.3, 1.5).
    private static int number(DayOfWeek day) {
        return day.getValue() % DayOfWeek.values().length + 1;
    }

    private static DayOfWeek weekday(int number) {
        return DayOfWeek.SUNDAY.plus(number - 1L);
    }
}
