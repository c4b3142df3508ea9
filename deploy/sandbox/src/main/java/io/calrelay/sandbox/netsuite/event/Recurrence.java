package io.calrelay.sandbox.netsuite.event;

import io.calrelay.sandbox.world.Assumed;
import io.calrelay.sandbox.world.Verified;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The days of a native series, as its hidden fields say (netsuite.md 1.5).
 *
 * @param mask weekdays, Sunday first, seven of T and F; empty unless weekly
 * @param weekday 1 for Sunday to 7; 0 for series by date
 * @param ordinal 1 to 4, 5 for the last; 0 for series by date
 * @param first the first day, which a weekly series by mask or a series by weekday need not take place on
 * @param last inclusive
 * @param excluded days taken out
 * @param clampsShortMonths whether a month that lacks the day has its last day instead of none
 */
record Recurrence(
        String frequency,
        int period,
        String mask,
        int weekday,
        int ordinal,
        LocalDate first,
        LocalDate last,
        Set<String> excluded,
        boolean clampsShortMonths) {
    /** In place of a last day. */
    static final LocalDate ENDLESS = LocalDate.of(2999, 12, 31);

    boolean isEndless() {
        return last.equals(ENDLESS);
    }

    /** Monthly and yearly series go by weekday where both its number and its place in the month are given. */
    boolean isByWeekday() {
        return ordinal > 0 && weekday > 0;
    }

    /** Of weekly series: a mask names the days; without one it is the first day's weekday. */
    boolean takesPlaceOn(DayOfWeek day) {
        return mask.length() == 7 ? mask.charAt(day.getValue() % 7) == 'T' : day == first.getDayOfWeek();
    }

    /** The days from one to another, both inclusive, without the excluded ones. */
    @Verified(on = "2026-11", source = "netsuite.md 1.5, mapping in Oracle's PSA SuiteApp")
    List<LocalDate> days(LocalDate from, LocalDate to) {
        LocalDate start = from.isBefore(first) ? first : from;
        LocalDate end = to.isAfter(last) ? last : to;
        List<LocalDate> found = new ArrayList<>();
        switch (frequency) {
            case "DAY" -> daily(start, end, found);
            case "WEEK" -> weekly(start, end, found);
            case "MONTH" -> monthly(start, end, period, found);
            case "YEAR" -> monthly(start, end, 12 * period, found);
            default -> single(from, to, found);
        }
        found.removeIf(day -> excluded.contains(day.toString()));
        return found;
    }

    private void single(LocalDate from, LocalDate to, List<LocalDate> found) {
        if (!first.isBefore(from) && !first.isAfter(to)) {
            found.add(first);
        }
    }

    private void daily(LocalDate start, LocalDate end, List<LocalDate> found) {
        long ahead = ChronoUnit.DAYS.between(first, start);
        LocalDate day = first.plusDays(Math.floorDiv(ahead + period - 1, (long) period) * period);
        for (; !day.isAfter(end); day = day.plusDays(period)) {
            found.add(day);
        }
    }

    @Assumed(
            source =
                    "netsuite.md 1.5: that weeks are counted from Sunday, and that a first day outside the mask is none, is inferred")
    private void weekly(LocalDate start, LocalDate end, List<LocalDate> found) {
        LocalDate firstWeek = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
        for (LocalDate day = start; !day.isAfter(end); day = day.plusDays(1)) {
            long week = ChronoUnit.DAYS.between(firstWeek, day) / 7;
            if (takesPlaceOn(day.getDayOfWeek()) && week % period == 0) {
                found.add(day);
            }
        }
    }

    private void monthly(LocalDate start, LocalDate end, int months, List<LocalDate> found) {
        YearMonth firstMonth = YearMonth.from(first);
        long skipped = Math.max(0, ChronoUnit.MONTHS.between(firstMonth, YearMonth.from(start)) / months);
        YearMonth month = firstMonth.plusMonths(skipped * months);
        for (; !month.atDay(1).isAfter(end); month = month.plusMonths(months)) {
            LocalDate day = dayIn(month);
            if (YearMonth.from(day).equals(month) && !day.isBefore(start) && !day.isAfter(end)) {
                found.add(day);
            }
        }
    }

    /** A day outside the month where the month lacks it. */
    @Assumed(
            source =
                    "netsuite.md 2.1: 'monthly > 28th is a known sync trap'; what a month without that day does is unknown, hence the shortMonths switch")
    private LocalDate dayIn(YearMonth month) {
        if (isByWeekday()) {
            DayOfWeek wanted = DayOfWeek.of(weekday == 1 ? 7 : weekday - 1);
            return month.atDay(1)
                    .with(
                            ordinal >= 5
                                    ? TemporalAdjusters.lastInMonth(wanted)
                                    : TemporalAdjusters.dayOfWeekInMonth(ordinal, wanted));
        }
        if (month.isValidDay(first.getDayOfMonth())) {
            return month.atDay(first.getDayOfMonth());
        }
        return clampsShortMonths ? month.atEndOfMonth() : month.plusMonths(1).atDay(1);
    }
}
