package io.calrelay.gateway.netsuite;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.model.EventTime;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Recurrence;
import io.calrelay.model.RecurrenceId;
import io.calrelay.recurrence.Occurrences;
import io.calrelay.recurrence.RecurrenceRule;
import io.calrelay.recurrence.RecurrenceRule.Until;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A meeting's recurrence as that of one record in one zone, or the words that say why no record can repeat so. Never an
 * approximation.
 *
 * @param obstacle names cause and remedy; empty if the record can
 */
record SeriesWriting(Optional<NativeRecurrence> recurrence, Optional<String> obstacle) {
    private static final String REMEDY = "; single events can show it";

    /** @param fields of a series whose time a record in that zone can hold */
    static SeriesWriting of(MeetingFields fields, Recurrence recurrence, ZoneId zone) {
        if (!isOnClockOf(fields.time(), zone)) {
            return refused("repeats on another clock than that of " + zone + ", where the record is kept");
        }
        if (recurrence.rules().size() != 1 || !recurrence.added().isEmpty()) {
            return refused(
                    "repeats by more than one rule, or on added days, and NetSuite has one rule and no added days");
        }
        String text = recurrence.rules().get(0);
        RecurrenceRule rule = RecurrenceRule.parse(text);
        LocalDate first = TimeMapping.day(fields.time(), zone);
        Optional<NativeRecurrence> repetition = new ExpressibleRule(rule, first).asNative();
        if (repetition.isEmpty()) {
            return refused("repeats as NetSuite cannot: " + text);
        }
        Optional<LocalDate> endBy = rule.until().map(until -> lastDay(until, fields.time(), zone));
        if (endBy.isPresent() && endBy.get().isBefore(first)) {
            return refused("ends before it begins: " + text);
        }
        return new SeriesWriting(Optional.of(repetition.get().endingBy(endBy)), Optional.empty());
    }

    /**
     * Why the exceptions cannot be written: no script can take a day out of a series or edit one (netsuite.md 1.5). Those of
     * occurrences that the series does not have say nothing.
     */
    static Optional<String> exceptionsObstacle(MeetingFields fields) {
        if (fields.exceptions().isEmpty() || fields.recurrence().isEmpty()) {
            return Optional.empty();
        }
        Occurrences occurrences =
                Occurrences.of(fields.time(), fields.recurrence().get());
        Optional<RecurrenceId> excepted = fields.exceptions().keySet().stream()
                .filter(occurrences::contains)
                .findFirst();
        return excepted.map(id -> "has an exception on " + id.wireName()
                + ", and no script can make one in NetSuite; runs before and after it, and single events, can show it");
    }

    static void write(Optional<NativeRecurrence> recurrence, ObjectNode content) {
        if (recurrence.isPresent()) {
            recurrence.get().write(content.putObject("recurrence"));
        } else {
            content.putNull("recurrence");
        }
    }

    private static SeriesWriting refused(String why) {
        return new SeriesWriting(Optional.empty(), Optional.of(why + REMEDY));
    }

    private static boolean isOnClockOf(EventTime time, ZoneId zone) {
        return !(time instanceof EventTime.Timed timed)
                || timed.start().getZone().getRules().equals(zone.getRules());
    }

    /** The last day whose occurrence begins then or before. */
    private static LocalDate lastDay(Until until, EventTime time, ZoneId zone) {
        if (until instanceof Until.Day last) {
            return last.day();
        }
        if (until instanceof Until.Moment last && time instanceof EventTime.Timed timed) {
            LocalDate day = LocalDate.ofInstant(last.moment(), zone);
            Instant start = day.atTime(timed.start().toLocalTime()).atZone(zone).toInstant();
            return start.isAfter(last.moment()) ? day.minusDays(1) : day;
        }
        if (until instanceof Until.Moment last) {
            return LocalDate.ofInstant(last.moment(), ZoneOffset.UTC);
        }
        throw new AssertionError("unknown kind of end: " + until);
    }
}
