package io.calrelay.testing;

import io.calrelay.model.EventTime;
import io.calrelay.model.Recurrence;
import io.calrelay.model.RecurrenceId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/**
 * Says when a series takes place by another library than the product does (lib-recur), so that a mistake of one is seen.
 * lib-recur works on bare wall clocks here, because it takes the wrong one of two equal hours.
 */
public final class OtherExpander {
    private static final Pattern UNTIL = Pattern.compile(";?UNTIL=([0-9TZ]+)");

    private OtherExpander() {}

    /** The occurrences from {@code from} (inclusive) to {@code until} (exclusive); a day begins at midnight in UTC. */
    public static NavigableSet<RecurrenceId> between(
            EventTime first, Recurrence recurrence, Instant from, Instant until) {
        NavigableSet<RecurrenceId> found = new TreeSet<>(recurrence.added());
        found.add(RecurrenceId.of(first));
        recurrence.rules().forEach(rule -> expand(first, rule, until, found));
        found.removeIf(id -> startOf(id).isBefore(from) || !startOf(id).isBefore(until));
        return found;
    }

    private static void expand(EventTime first, String rule, Instant until, NavigableSet<RecurrenceId> found) {
        LocalDateTime seed = wallClock(first);
        String withoutEnd = UNTIL.matcher(rule).replaceFirst("");
        Matcher end = UNTIL.matcher(rule);
        String last = end.find() ? end.group(1) : "";
        RecurrenceRuleIterator starts = iterator(withoutEnd, seed);
        while (starts.hasNext()) {
            LocalDateTime start = wallClock(starts.nextDateTime());
            RecurrenceId id = start.equals(seed) ? RecurrenceId.of(first) : id(first, start);
            if (!startOf(id).isBefore(until) || isAfter(id, start.toLocalDate(), last)) {
                return;
            }
            found.add(id);
        }
    }

    private static RecurrenceRuleIterator iterator(String rule, LocalDateTime seed) {
        try {
            return new RecurrenceRule(rule, RecurrenceRule.RfcMode.RFC5545_STRICT)
                    .iterator(new DateTime(
                            seed.getYear(),
                            seed.getMonthValue() - 1,
                            seed.getDayOfMonth(),
                            seed.getHour(),
                            seed.getMinute(),
                            seed.getSecond()));
        } catch (InvalidRecurrenceRuleException invalid) {
            throw new IllegalArgumentException(rule, invalid);
        }
    }

    private static boolean isAfter(RecurrenceId id, LocalDate day, String last) {
        if (last.isEmpty()) {
            return false;
        }
        String date = "%s-%s-%s".formatted(last.substring(0, 4), last.substring(4, 6), last.substring(6, 8));
        if (last.length() == 8 || id instanceof RecurrenceId.On) {
            return day.isAfter(LocalDate.parse(date));
        }
        String time = "%s:%s:%s".formatted(last.substring(9, 11), last.substring(11, 13), last.substring(13, 15));
        return startOf(id).isAfter(Instant.parse(date + "T" + time + "Z"));
    }

    private static LocalDateTime wallClock(EventTime time) {
        return time instanceof EventTime.Timed timed
                ? timed.start().toLocalDateTime()
                : ((EventTime.AllDay) time).firstDay().atStartOfDay();
    }

    private static LocalDateTime wallClock(DateTime time) {
        return LocalDateTime.of(
                time.getYear(),
                time.getMonth() + 1,
                time.getDayOfMonth(),
                time.getHours(),
                time.getMinutes(),
                time.getSeconds());
    }

    private static RecurrenceId id(EventTime first, LocalDateTime start) {
        return first instanceof EventTime.Timed timed
                ? new RecurrenceId.At(start.atZone(timed.start().getZone()).toInstant())
                : new RecurrenceId.On(start.toLocalDate());
    }

    /** When an occurrence starts by the rules. */
    public static Instant startOf(RecurrenceId id) {
        return id instanceof RecurrenceId.At at
                ? at.start()
                : ((RecurrenceId.On) id).day().atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /** The first start that the rule itself makes on or after the seed; empty if it gives up looking. */
    public static Optional<LocalDateTime> firstOf(String rule, LocalDateTime seed) {
        try {
            RecurrenceRuleIterator starts = iterator(UNTIL.matcher(rule).replaceFirst(""), seed);
            return starts.hasNext() ? Optional.of(wallClock(starts.nextDateTime())) : Optional.empty();
        } catch (IllegalArgumentException | IllegalStateException tooManyEmptyPeriods) {
            return Optional.empty();
        }
    }
}
