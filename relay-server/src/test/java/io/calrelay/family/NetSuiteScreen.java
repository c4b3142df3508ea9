package io.calrelay.family;

import io.calrelay.model.EventTime;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.RecurrenceId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What NetSuite draws for a record, written from netsuite.md 1.5 and 2 alone: day by day, is it one of the record's days? Then its
 * clock times on that day, in the zone that it is stored in. Refuses what NetSuite could not hold.
 */
final class NetSuiteScreen {
    private NetSuiteScreen() {}

    static List<Drawn> draw(MeetingFields record, ZoneId zone, Instant until) {
        LocalDate first = dayOf(record.time(), zone);
        List<Drawn> drawn = new ArrayList<>();
        if (record.recurrence().isEmpty()) {
            drawn.add(Drawn.of(on(record.time(), first, zone), record.title()));
            return drawn;
        }
        Map<String, String> rule = members(record);
        LocalDate end = LocalDate.ofInstant(until, zone).plusDays(1);
        if (rule.containsKey("UNTIL")) {
            LocalDate last = LocalDate.parse(member(rule, "UNTIL"), DateTimeFormatter.BASIC_ISO_DATE);
            end = last.isBefore(end) ? last : end;
        }
        for (LocalDate day : days(rule, first, end)) {
            if (!isTakenOut(record, day, zone)) {
                drawn.add(Drawn.of(on(record.time(), day, zone), record.title()));
            }
        }
        return drawn;
    }

    /** The days of a native rule, both ends inclusive. */
    static List<LocalDate> days(String rrule, LocalDate first, LocalDate last) {
        return days(members(rrule), first, last);
    }

    private static List<LocalDate> days(Map<String, String> rule, LocalDate first, LocalDate last) {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            if (makes(rule, first, day)) {
                days.add(day);
            }
        }
        return days;
    }

    private static boolean isTakenOut(MeetingFields record, LocalDate day, ZoneId zone) {
        return record.exceptions().keySet().stream()
                .map(id -> id instanceof RecurrenceId.At at
                        ? LocalDate.ofInstant(at.start(), zone)
                        : ((RecurrenceId.On) id).day())
                .anyMatch(day::equals);
    }

    private static Map<String, String> members(MeetingFields record) {
        List<String> rules = record.recurrence().orElseThrow().rules();
        if (rules.size() != 1 || !record.recurrence().get().added().isEmpty()) {
            throw new IllegalStateException("no record has " + record.recurrence());
        }
        return members(rules.get(0));
    }

    private static Map<String, String> members(String rrule) {
        Map<String, String> members = new HashMap<>();
        for (String member : rrule.split(";", -1)) {
            members.put(member.substring(0, member.indexOf('=')), member.substring(member.indexOf('=') + 1));
        }
        return members;
    }

    private static String member(Map<String, String> rule, String name) {
        return Optional.ofNullable(rule.get(name)).orElseThrow(() -> new IllegalStateException("no native " + rule));
    }

    private static boolean makes(Map<String, String> rule, LocalDate first, LocalDate day) {
        int every = Integer.parseInt(rule.getOrDefault("INTERVAL", "1"));
        long months = ChronoUnit.MONTHS.between(first.withDayOfMonth(1), day.withDayOfMonth(1));
        return switch (member(rule, "FREQ")) {
            case "DAILY" -> ChronoUnit.DAYS.between(first, day) % every == 0;
            case "WEEKLY" ->
                ChronoUnit.WEEKS.between(sunday(first), sunday(day)) % every == 0
                        && Arrays.asList(member(rule, "BYDAY").split(",", -1)).contains(name(day));
            case "MONTHLY" -> months % every == 0 && inMonth(rule, day);
            case "YEARLY" ->
                months % (12L * every) == 0
                        && every == 1
                        && Integer.parseInt(member(rule, "BYMONTH")) == first.getMonthValue()
                        && inMonth(rule, day);
            default -> throw new IllegalStateException("no native " + rule);
        };
    }

    private static boolean inMonth(Map<String, String> rule, LocalDate day) {
        if (rule.containsKey("BYMONTHDAY")) {
            int wanted = Integer.parseInt(member(rule, "BYMONTHDAY"));
            boolean held =
                    member(rule, "FREQ").equals("YEARLY") ? !(wanted == 29 && day.getMonthValue() == 2) : wanted <= 28;
            if (wanted < 1 || !held) {
                throw new IllegalStateException("no native " + rule);
            }
            return day.getDayOfMonth() == wanted;
        }
        String wanted = member(rule, "BYDAY");
        int ordinal = Integer.parseInt(wanted.substring(0, wanted.length() - 2));
        if (ordinal == 0 || ordinal > 4 || ordinal < -1) {
            throw new IllegalStateException("no native " + rule);
        }
        boolean last = day.plusDays(7).getMonth() != day.getMonth();
        boolean place = ordinal == -1 ? last : (day.getDayOfMonth() + 6) / 7 == ordinal;
        return place && wanted.endsWith(name(day));
    }

    private static LocalDate sunday(LocalDate day) {
        LocalDate sunday = day;
        while (sunday.getDayOfWeek() != DayOfWeek.SUNDAY) {
            sunday = sunday.minusDays(1);
        }
        return sunday;
    }

    private static String name(LocalDate day) {
        return day.getDayOfWeek().name().substring(0, 2);
    }

    private static LocalDate dayOf(EventTime time, ZoneId zone) {
        return time instanceof EventTime.Timed timed
                ? timed.start().withZoneSameInstant(zone).toLocalDate()
                : ((EventTime.AllDay) time).firstDay();
    }

    /** The record's clock times on a day; an end at midnight is the one that ends the day. */
    private static EventTime on(EventTime time, LocalDate day, ZoneId zone) {
        if (time instanceof EventTime.AllDay whole) {
            if (!whole.firstDay().equals(whole.lastDay())) {
                throw new IllegalStateException("several whole days in one record: " + time);
            }
            return new EventTime.AllDay(day, day);
        }
        EventTime.Timed timed = (EventTime.Timed) time;
        LocalTime start = timed.start().withZoneSameInstant(zone).toLocalTime();
        LocalTime end = end(timed, zone);
        if ((!end.isAfter(start) && !end.equals(LocalTime.MIDNIGHT)) || start.equals(LocalTime.of(23, 59))) {
            throw new IllegalStateException("an end before the start: " + start + " to " + end);
        }
        ZonedDateTime until = end.equals(LocalTime.MIDNIGHT)
                ? day.plusDays(1).atStartOfDay(zone)
                : day.atTime(end).atZone(zone);
        return new EventTime.Timed(day.atTime(start).atZone(zone), until);
    }

    /** Where the clocks skip midnight, the day ends when the next one begins. */
    private static LocalTime end(EventTime.Timed timed, ZoneId zone) {
        LocalDate day = timed.start().withZoneSameInstant(zone).toLocalDate();
        boolean toMidnight = timed.end()
                .toInstant()
                .equals(day.plusDays(1).atStartOfDay(zone).toInstant());
        return toMidnight
                ? LocalTime.MIDNIGHT
                : timed.end().withZoneSameInstant(zone).toLocalTime();
    }
}
