package io.calrelay.family;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A repetition that NetSuite makes by itself (netsuite.md 1.5), without its beginning and end. It makes days on the calendar of
 * the zone that the record is stored in; weeks begin on Sunday there.
 */
sealed interface NativeRule {
    /** The day after one of its days. */
    LocalDate after(LocalDate day);

    /** The day before one of its days. */
    LocalDate before(LocalDate day);

    /** Whether a run through {@code one}, which is one of its days, also comes by {@code other}, earlier or later. */
    boolean joins(LocalDate one, LocalDate other);

    /** As RRULE of a run through one of its days, in canonical form but for the end. */
    String rrule(LocalDate day);

    /** The smallest rules that together make the same days. */
    default List<NativeRule> elements() {
        return List.of(this);
    }

    /** Every so many days. */
    record EveryDays(int days) implements NativeRule {
        @Override
        public LocalDate after(LocalDate day) {
            return day.plusDays(days);
        }

        @Override
        public LocalDate before(LocalDate day) {
            return day.minusDays(days);
        }

        @Override
        public boolean joins(LocalDate one, LocalDate other) {
            return Math.floorMod(other.toEpochDay() - one.toEpochDay(), (long) days) == 0;
        }

        @Override
        public String rrule(LocalDate day) {
            return "FREQ=DAILY" + interval(days);
        }

        @Override
        public List<NativeRule> elements() {
            return days == 1 ? new EveryWeeks(1, EnumSet.allOf(DayOfWeek.class)).elements() : List.of(this);
        }
    }

    /** On some weekdays of every so many weeks. */
    record EveryWeeks(int weeks, Set<DayOfWeek> on) implements NativeRule {
        public EveryWeeks {
            on = Collections.unmodifiableSet(EnumSet.copyOf(on));
        }

        @Override
        public LocalDate after(LocalDate day) {
            LocalDate next = day;
            do {
                next = next.plusDays(1);
                if (next.getDayOfWeek() == DayOfWeek.SUNDAY) {
                    next = next.plusWeeks(weeks - 1L);
                }
            } while (!on.contains(next.getDayOfWeek()));
            return next;
        }

        @Override
        public LocalDate before(LocalDate day) {
            LocalDate last = day;
            do {
                if (last.getDayOfWeek() == DayOfWeek.SUNDAY) {
                    last = last.minusWeeks(weeks - 1L);
                }
                last = last.minusDays(1);
            } while (!on.contains(last.getDayOfWeek()));
            return last;
        }

        @Override
        public boolean joins(LocalDate one, LocalDate other) {
            long apart = ChronoUnit.WEEKS.between(sundayOf(one), sundayOf(other));
            return on.contains(other.getDayOfWeek()) && Math.floorMod(apart, (long) weeks) == 0;
        }

        @Override
        public String rrule(LocalDate day) {
            String days = on.stream().map(NativeRule::name).collect(Collectors.joining(","));
            return "FREQ=WEEKLY%s;BYDAY=%s%s".formatted(interval(weeks), days, weeks > 1 ? ";WKST=SU" : "");
        }

        @Override
        public List<NativeRule> elements() {
            return on.stream()
                    .<NativeRule>map(day -> new EveryWeeks(weeks, EnumSet.of(day)))
                    .toList();
        }

        /** Its first day in the week of another day. */
        LocalDate inWeekOf(LocalDate day) {
            LocalDate inWeek = sundayOf(day);
            while (!on.contains(inWeek.getDayOfWeek())) {
                inWeek = inWeek.plusDays(1);
            }
            return inWeek;
        }

        static LocalDate sundayOf(LocalDate day) {
            return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
        }
    }

    /** On the same day of the month every so many months; never a day that one of the months lacks. */
    record EveryMonths(int months) implements NativeRule {
        @Override
        public LocalDate after(LocalDate day) {
            return day.plusMonths(months);
        }

        @Override
        public LocalDate before(LocalDate day) {
            return day.minusMonths(months);
        }

        @Override
        public boolean joins(LocalDate one, LocalDate other) {
            return one.getDayOfMonth() == other.getDayOfMonth() && apart(one, other, months);
        }

        @Override
        public String rrule(LocalDate day) {
            return monthly(months, day) + ";BYMONTHDAY=" + day.getDayOfMonth();
        }
    }

    /**
     * On the same weekday of the month every so many months.
     *
     * @param ordinal 1 to 4, or -1 for the last
     */
    record EveryMonthsOn(int months, int ordinal, DayOfWeek weekday) implements NativeRule {
        @Override
        public LocalDate after(LocalDate day) {
            return in(YearMonth.from(day).plusMonths(months));
        }

        @Override
        public LocalDate before(LocalDate day) {
            return in(YearMonth.from(day).minusMonths(months));
        }

        @Override
        public boolean joins(LocalDate one, LocalDate other) {
            return in(YearMonth.from(other)).equals(other) && apart(one, other, months);
        }

        @Override
        public String rrule(LocalDate day) {
            return monthly(months, day) + ";BYDAY=" + ordinal + name(weekday);
        }

        LocalDate in(YearMonth month) {
            return month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(ordinal, weekday));
        }
    }

    private static boolean apart(LocalDate one, LocalDate other, int months) {
        long between = ChronoUnit.MONTHS.between(one.withDayOfMonth(1), other.withDayOfMonth(1));
        return Math.floorMod(between, (long) months) == 0;
    }

    private static String monthly(int months, LocalDate day) {
        return months == 12 ? "FREQ=YEARLY;BYMONTH=" + day.getMonthValue() : "FREQ=MONTHLY" + interval(months);
    }

    private static String interval(int interval) {
        return interval == 1 ? "" : ";INTERVAL=" + interval;
    }

    private static String name(DayOfWeek day) {
        return day.name().substring(0, 2);
    }
}
