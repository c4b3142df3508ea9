package io.calrelay.sandbox.netsuite.sdf;

import io.calrelay.sandbox.world.Assumed;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * When a scheduled or map/reduce script runs by itself. Times are UTC.
 *
 * @param days from the first day on, every so many; 0 for once only
 * @param weekdays the only ones on which it runs
 * @param repeat zero for once a day
 * @param last inclusive
 */
public record Schedule(
        LocalDate first, LocalDate last, LocalTime time, int days, Set<DayOfWeek> weekdays, Duration repeat) {
    private static final LocalDate ENDLESS = LocalDate.of(2999, 12, 31);

    public Schedule {
        weekdays = Set.copyOf(weekdays);
    }

    /** Monthly and yearly forms exist too; no script of ours has use for them, and they are refused by name. */
    @Assumed(source = "netsuite.md 3.9: the shapes of the recurrence block come from several public projects")
    static Optional<Schedule> read(SdfXml recurrence) {
        return recurrence.children().stream().findFirst().map(Schedule::form);
    }

    private static Schedule form(SdfXml form) {
        LocalDate first = LocalDate.parse(form.text("startdate"));
        String last = form.text("enddate");
        return new Schedule(
                first,
                last.isEmpty() ? ENDLESS : LocalDate.parse(last),
                LocalTime.parse(form.text("starttime").replace("Z", "")),
                every(form),
                weekdays(form),
                repeat(form.text("repeat")));
    }

    private static int every(SdfXml form) {
        return switch (form.name()) {
            case "single" -> 0;
            case "daily" -> Integer.parseInt(form.text("everyxdays", "1"));
            case "everyweekday", "weekly" -> 1;
            default -> throw new IllegalArgumentException("the schedule form " + form.name() + " is not simulated");
        };
    }

    private static Set<DayOfWeek> weekdays(SdfXml form) {
        Set<DayOfWeek> found = new HashSet<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            boolean named = form.flag(day.name().toLowerCase(Locale.ROOT), false);
            boolean weekday = form.name().equals("everyweekday") && day.getValue() <= 5;
            if (named || weekday) {
                found.add(day);
            }
        }
        return found.isEmpty() ? Set.of(DayOfWeek.values()) : found;
    }

    private static Duration repeat(String text) {
        return text.isEmpty() ? Duration.ZERO : Duration.parse(text);
    }

    /** The first start after that moment; empty where none is left. */
    public Optional<Instant> after(Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, ZoneOffset.UTC).minusDays(1);
        for (int tried = 0; tried < 9 + days; tried++, day = day.plusDays(1)) {
            Optional<Instant> found = runsOn(day) ? startOn(day, moment) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return moment.isBefore(start(first)) ? Optional.of(start(first)) : Optional.empty();
    }

    private boolean runsOn(LocalDate day) {
        if (day.isBefore(first) || day.isAfter(last) || !weekdays.contains(day.getDayOfWeek())) {
            return false;
        }
        long ahead = ChronoUnit.DAYS.between(first, day);
        return days == 0 ? ahead == 0 || !repeat.isZero() : ahead % days == 0;
    }

    /** A schedule that repeats does so until its day ends; a single one that repeats goes on for ever. */
    private Optional<Instant> startOn(LocalDate day, Instant moment) {
        Instant start = days == 0 && day.isAfter(first)
                ? day.atStartOfDay(ZoneOffset.UTC).toInstant()
                : start(day);
        Instant end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        while (!repeat.isZero() && !start.isAfter(moment) && start.isBefore(end)) {
            start = start.plus(repeat);
        }
        return start.isAfter(moment) && start.isBefore(end) ? Optional.of(start) : Optional.empty();
    }

    private Instant start(LocalDate day) {
        return day.atTime(time).toInstant(ZoneOffset.UTC);
    }
}
