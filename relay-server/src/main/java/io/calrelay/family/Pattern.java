package io.calrelay.family;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The days that a native recurrence makes from its first one on (netsuite.md 1.5); those that the relay writes. */
sealed interface Pattern {
    /** Endless, in order, from that day (inclusive), which is one of them. */
    Stream<LocalDate> from(LocalDate first);

    /** As RRULE, in canonical form and without an end. @param first the first day */
    String rule(LocalDate first);

    record Daily(int interval) implements Pattern {
        @Override
        public Stream<LocalDate> from(LocalDate first) {
            return Stream.iterate(first, day -> day.plusDays(interval));
        }

        @Override
        public String rule(LocalDate first) {
            return "FREQ=DAILY" + every(interval);
        }
    }

    /** Weeks begin on Sunday. */
    record Weekly(int interval, Set<DayOfWeek> days) implements Pattern {
        public Weekly {
            days = Set.copyOf(days);
        }

        @Override
        public Stream<LocalDate> from(LocalDate first) {
            LocalDate sunday = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
            return Stream.iterate(sunday, week -> week.plusWeeks(interval))
                    .flatMap(week -> Stream.iterate(week, day -> day.plusDays(1)).limit(7))
                    .filter(day -> !day.isBefore(first) && days.contains(day.getDayOfWeek()));
        }

        @Override
        public String rule(LocalDate first) {
            String names = EnumSet.copyOf(days).stream().map(Pattern::name).collect(Collectors.joining(","));
            return "FREQ=WEEKLY" + every(interval) + ";BYDAY=" + names + (interval == 1 ? "" : ";WKST=SU");
        }
    }

    /** Up to the 28th: what NetSuite does with later days is not known (netsuite.md 2.1). */
    record MonthlyByDay(int interval) implements Pattern {
        @Override
        public Stream<LocalDate> from(LocalDate first) {
            return Stream.iterate(first, day -> day.plusMonths(interval));
        }

        @Override
        public String rule(LocalDate first) {
            return interval % 12 == 0
                    ? "FREQ=YEARLY" + every(interval / 12)
                    : "FREQ=MONTHLY" + every(interval) + ";BYMONTHDAY=" + first.getDayOfMonth();
        }
    }

    /** @param ordinal 1 to 4, -1 for the last */
    record MonthlyByWeekday(int interval, int ordinal) implements Pattern {
        @Override
        public Stream<LocalDate> from(LocalDate first) {
            DayOfWeek weekday = first.getDayOfWeek();
            Iterator<YearMonth> months =
                    Stream.iterate(YearMonth.from(first), month -> month.plusMonths(interval)).iterator();
            return Stream.generate(months::next)
                    .map(month -> month.atDay(1)
                            .with(
                                    ordinal < 0
                                            ? TemporalAdjusters.lastInMonth(weekday)
                                            : TemporalAdjusters.dayOfWeekInMonth(ordinal, weekday)));
        }

        @Override
        public String rule(LocalDate first) {
            String day = ordinal + name(first.getDayOfWeek());
            return interval % 12 == 0
                    ? "FREQ=YEARLY" + every(interval / 12) + ";BYMONTH=" + first.getMonthValue() + ";BYDAY=" + day
                    : "FREQ=MONTHLY" + every(interval) + ";BYDAY=" + day;
        }
    }

    /** Those that make the second day after the first one as their next. */
    static Stream<Pattern> joining(LocalDate first, LocalDate second) {
        Stream.Builder<Pattern> patterns = Stream.builder();
        long days = ChronoUnit.DAYS.between(first, second);
        patterns.add(new Daily((int) days));
        long months = ChronoUnit.MONTHS.between(YearMonth.from(first), YearMonth.from(second));
        boolean inNetSuite = months > 0 && (months < 12 || months == 12);
        if (inNetSuite && first.getDayOfMonth() == second.getDayOfMonth() && first.getDayOfMonth() <= 28) {
            patterns.add(new MonthlyByDay((int) months));
        }
        if (inNetSuite && first.getDayOfWeek() == second.getDayOfWeek()) {
            ordinals(first).filter(ordinal -> ordinals(second).anyMatch(ordinal::equals))
                    .forEach(ordinal -> patterns.add(new MonthlyByWeekday((int) months, ordinal)));
        }
        return patterns.build();
    }

    private static Stream<Integer> ordinals(LocalDate day) {
        int ordinal = (day.getDayOfMonth() - 1) / 7 + 1;
        boolean last = day.plusDays(7).getMonth() != day.getMonth();
        return Stream.concat(
                ordinal <= 4 ? Stream.of(ordinal) : Stream.empty(), last ? Stream.of(-1) : Stream.empty());
    }

    private static String every(int interval) {
        return interval == 1 ? "" : ";INTERVAL=" + interval;
    }

    private static String name(DayOfWeek day) {
        return day.name().substring(0, 2).toUpperCase(Locale.ROOT);
    }
}
