package io.calrelay.sandbox.netsuite.event;

import io.calrelay.sandbox.netsuite.record.Rows;
import io.calrelay.sandbox.netsuite.record.StoredRecord;
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
 * @param excluded days taken out
 */
public record Recurrence(
        String frequency,
        int period,
        String mask,
        int weekday,
        int ordinal,
        LocalDate first,
        LocalDate last,
        Set<String> excluded) {
    private static final LocalDate ENDLESS = LocalDate.of(2999, 12, 31);

    public static Recurrence of(StoredRecord row) {
        String series = row.text("seriesstartdate");
        LocalDate first = LocalDate.parse(series.isEmpty() ? row.text("startdate") : series);
        String frequency = row.text("frequency").isEmpty() ? "NONE" : row.text("frequency");
        String until = row.text("endbydate");
        Object excluded = row.fields().get("exclusiondate");
        return new Recurrence(
                frequency,
                (int) Math.max(1, Rows.id(row.text("period"))),
                row.text("recurrencedowmask"),
                (int) Math.max(0, Rows.id(row.text("recurrencedow"))),
                (int) Math.max(0, Rows.id(row.text("recurrencedowim"))),
                first,
                until.isEmpty() || row.flag("noenddate") ? ENDLESS : LocalDate.parse(until),
                excluded instanceof List<?> days
                        ? Set.copyOf(days.stream().map(Object::toString).toList())
                        : Set.of());
    }

    public boolean repeats() {
        return !frequency.equals("NONE");
    }

    /** The days from one to another, both inclusive, without the excluded ones. */
    @Verified(on = "2026-11", source = "netsuite.md 1.5, mapping in Oracle's PSA SuiteApp")
    public List<LocalDate> days(LocalDate from, LocalDate to) {
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

    private void weekly(LocalDate start, LocalDate end, List<LocalDate> found) {
        LocalDate firstWeek = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
        for (LocalDate day = start; !day.isAfter(end); day = day.plusDays(1)) {
            long week = ChronoUnit.DAYS.between(firstWeek, day) / 7;
            boolean named = mask.length() == 7
                    ? mask.charAt(day.getDayOfWeek().getValue() % 7) == 'T'
                    : day.getDayOfWeek() == first.getDayOfWeek();
            if (named && week % period == 0) {
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
            source = "netsuite.md 2.1: 'monthly > 28th is a known sync trap'; a month without that day is skipped here")
    private LocalDate dayIn(YearMonth month) {
        if (ordinal > 0 && weekday > 0) {
            DayOfWeek wanted = DayOfWeek.of(weekday == 1 ? 7 : weekday - 1);
            return month.atDay(1)
                    .with(
                            ordinal >= 5
                                    ? TemporalAdjusters.lastInMonth(wanted)
                                    : TemporalAdjusters.dayOfWeekInMonth(ordinal, wanted));
        }
        return month.isValidDay(first.getDayOfMonth())
                ? month.atDay(first.getDayOfMonth())
                : month.plusMonths(1).atDay(1);
    }
}
