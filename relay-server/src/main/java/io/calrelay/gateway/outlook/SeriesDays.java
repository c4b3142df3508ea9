package io.calrelay.gateway.outlook;

import io.calrelay.model.EventTime;
import io.calrelay.model.RecurrenceId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The days of a series on its own calendar. Graph has one occurrence a day at most and names it by its day (graph.md 1.1);
 * the model names it by its start.
 *
 * @param first the series' first occurrence
 */
record SeriesDays(EventTime first) {
    // Provider: days are anchored at midnight in UTC (graph.md 9); half a day of tolerance takes other anchors as well.
    private static final Duration HALF_A_DAY = Duration.ofHours(12);

    /** What the occurrence is called that the rule makes on that day. */
    RecurrenceId idOn(LocalDate day) {
        if (first instanceof EventTime.Timed timed) {
            boolean itself = timed.start().toLocalDate().equals(day);
            Instant start = day.atTime(timed.start().toLocalTime())
                    .atZone(timed.start().getZone())
                    .toInstant();
            return new RecurrenceId.At(itself ? timed.start().toInstant() : start);
        }
        return new RecurrenceId.On(day);
    }

    /** The day of the occurrence that the rule starts at that moment; of an all-day series the nearest one. */
    LocalDate dayAt(Instant moment) {
        return first instanceof EventTime.Timed timed
                ? LocalDate.ofInstant(moment, timed.start().getZone())
                : LocalDate.ofInstant(moment.plus(HALF_A_DAY), ZoneOffset.UTC);
    }

    LocalDate dayOf(RecurrenceId id) {
        if (id instanceof RecurrenceId.On on) {
            return on.day();
        }
        if (id instanceof RecurrenceId.At at) {
            return dayAt(at.start());
        }
        throw new AssertionError("unknown kind of occurrence: " + id);
    }

    LocalDate dayOf(EventTime time) {
        if (time instanceof EventTime.AllDay days) {
            return days.firstDay();
        }
        if (time instanceof EventTime.Timed timed) {
            return first instanceof EventTime.Timed
                    ? dayAt(timed.start().toInstant())
                    : timed.start().toLocalDate();
        }
        throw new AssertionError("unknown kind of time: " + time);
    }

    LocalDate firstDay() {
        return dayOf(first);
    }
}
