package io.calrelay.sandbox.outlook.series;

import io.calrelay.sandbox.world.Assumed;
import io.calrelay.sandbox.world.Verified;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Graph's patternedRecurrence, and the dates it gives in its own time zone.
 *
 * @param daySets what a relative pattern with several days means
 */
public record Recurrence(Pattern pattern, Range range, DaySets daySets) {
    /** Two readings of "the second of Monday and Friday". */
    public enum DaySets {
        /** The second of all days that are one or the other. */
        NTH_OF_ALL,
        /** The second Monday or the second Friday, whichever is earlier. */
        EARLIEST_NTH
    }

    private static final int LAST_YEAR = 4500;

    public Recurrence(Pattern pattern, Range range) {
        this(pattern, range, DaySets.NTH_OF_ALL);
    }

    public Recurrence read(DaySets otherwise) {
        return new Recurrence(pattern, range, otherwise);
    }

    public Recurrence in(String zone) {
        return new Recurrence(pattern, range.in(zone), daySets);
    }

    /** Whether both give the same series, whichever vocabulary names the zone. */
    public boolean sameAs(Recurrence other) {
        return pattern.equals(other.pattern)
                && Zones.same(range.timeZone(), other.range.timeZone())
                && range.in("").equals(other.range.in(""));
    }

    /** The dates up to and including that one, in order, cancelled and moved ones included. */
    public List<LocalDate> datesUntil(LocalDate last) {
        List<LocalDate> dates = new ArrayList<>();
        walk(date -> {
            boolean wanted = !date.isAfter(last);
            if (wanted) {
                dates.add(date);
            }
            return wanted;
        });
        return dates;
    }

    public Optional<LocalDate> firstDate() {
        List<LocalDate> first = new ArrayList<>();
        walk(date -> {
            first.add(date);
            return false;
        });
        return first.stream().findFirst();
    }

    public boolean hasDate(LocalDate date) {
        List<LocalDate> dates = datesUntil(date);
        return !dates.isEmpty() && dates.get(dates.size() - 1).equals(date);
    }

    public Optional<LocalDate> dateBefore(LocalDate date) {
        List<LocalDate> dates = datesUntil(date.minusDays(1));
        return dates.isEmpty() ? Optional.empty() : Optional.of(dates.get(dates.size() - 1));
    }

    public Optional<LocalDate> dateAfter(LocalDate date) {
        List<LocalDate> after = new ArrayList<>();
        walk(each -> {
            if (each.isAfter(date)) {
                after.add(each);
            }
            return after.isEmpty();
        });
        return after.stream().findFirst();
    }

    // A start date that does not fit the pattern is no occurrence and is not counted, unlike DTSTART in RFC 5545
    // (graph.md 2.2).
    @Verified(on = "2021-07-01", source = "graph.md 2.2 [S19] recurrenceRange")
    private void walk(Predicate<LocalDate> more) {
        int given = 0;
        LocalDate end = range.endDate();
        for (int period = 0; ; period++) {
            for (LocalDate date : (Iterable<LocalDate>) inPeriod(period)::iterator) {
                if (date.isBefore(range.startDate())) {
                    continue;
                }
                boolean over = (end != null && date.isAfter(end))
                        || (range.type() == Range.Type.NUMBERED && given >= range.numberOfOccurrences())
                        || date.getYear() > LAST_YEAR;
                if (over || !more.test(date)) {
                    return;
                }
                given++;
            }
        }
    }

    private Stream<LocalDate> inPeriod(int period) {
        long step = (long) period * pattern.interval();
        LocalDate start = range.startDate();
        YearMonth month = YearMonth.from(start).plusMonths(step);
        int year = start.getYear() + Math.toIntExact(Math.min(step, LAST_YEAR));
        return switch (pattern.type()) {
            case DAILY -> Stream.of(start.plusDays(step));
            case WEEKLY -> inWeek(start.plusWeeks(step));
            case ABSOLUTE_MONTHLY -> Stream.of(clamped(month));
            case RELATIVE_MONTHLY -> Stream.of(relative(month));
            case ABSOLUTE_YEARLY -> Stream.of(clamped(YearMonth.of(year, pattern.month())));
            case RELATIVE_YEARLY -> Stream.of(relative(YearMonth.of(year, pattern.month())));
        };
    }

    private Stream<LocalDate> inWeek(LocalDate somewhere) {
        LocalDate first = somewhere.with(TemporalAdjusters.previousOrSame(pattern.firstDayOfWeek()));
        return Stream.iterate(first, date -> date.plus(1, ChronoUnit.DAYS))
                .limit(DayOfWeek.values().length)
                .filter(date -> pattern.daysOfWeek().contains(date.getDayOfWeek()));
    }

    // Days 29 to 31 fall on the last day of a shorter month, February 29 on the 28th (graph.md 2.2, EWS definition).
    @Verified(on = "2024-01-01", source = "graph.md 2.2 [S25] EWS AbsoluteMonthlyRecurrence")
    private LocalDate clamped(YearMonth month) {
        return month.atDay(Math.min(pattern.dayOfMonth(), month.lengthOfMonth()));
    }

    @Assumed(source = "graph.md 2.2: n-th of the day set, the MS-OXCICAL BYSETPOS reading; switch DAY_SETS_BY_EARLIEST")
    private LocalDate relative(YearMonth month) {
        return daySets == DaySets.NTH_OF_ALL
                ? nth(month, pattern.daysOfWeek())
                : pattern.daysOfWeek().stream()
                        .map(day -> nth(month, Set.of(day)))
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
    }

    private LocalDate nth(YearMonth month, Set<DayOfWeek> days) {
        List<LocalDate> fitting = IntStream.rangeClosed(1, month.lengthOfMonth())
                .mapToObj(month::atDay)
                .filter(date -> days.contains(date.getDayOfWeek()))
                .toList();
        int index = pattern.index().number();
        return fitting.get(index < 0 ? fitting.size() - 1 : index - 1);
    }
}
