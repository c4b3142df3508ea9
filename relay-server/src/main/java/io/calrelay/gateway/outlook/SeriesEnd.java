package io.calrelay.gateway.outlook;

import io.calrelay.model.EventTime;
import io.calrelay.model.RecurrenceId;
import io.calrelay.recurrence.RecurrenceRule;
import io.calrelay.recurrence.RecurrenceRule.Until;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/** When a series ends: the three kinds of Graph's recurrenceRange (graph.md 2.1). */
sealed interface SeriesEnd {
    record Never() implements SeriesEnd {}

    record After(int occurrences) implements SeriesEnd {}

    /** @param lastDay inclusive, on the series' own calendar */
    record On(LocalDate lastDay) implements SeriesEnd {}

    static SeriesEnd of(RecurrenceRule rule, EventTime first) {
        if (rule.count().isPresent()) {
            return new After(rule.count().get());
        }
        return rule.until()
                .<SeriesEnd>map(until -> new On(lastDay(until, first)))
                .orElseGet(Never::new);
    }

    private static LocalDate lastDay(Until until, EventTime first) {
        if (until instanceof Until.Day last) {
            return last.day();
        }
        if (until instanceof Until.Moment last) {
            return first instanceof EventTime.Timed
                    ? lastDay(last.moment(), new SeriesDays(first))
                    : LocalDate.ofInstant(last.moment(), ZoneOffset.UTC);
        }
        throw new AssertionError("unknown kind of end: " + until);
    }

    /** An occurrence later on the same day is not part of the series any more. */
    private static LocalDate lastDay(Instant moment, SeriesDays days) {
        LocalDate day = days.dayAt(moment);
        boolean tooLate = days.idOn(day).compareTo(new RecurrenceId.At(moment)) > 0;
        return tooLate ? day.minusDays(1) : day;
    }

    /** The rule with this end; of a timed series the end of the last day, in UTC (graph.md 2.3). */
    default RecurrenceRule rule(RecurrenceRule endless, EventTime first) {
        if (this instanceof After after) {
            return endless.times(after.occurrences());
        }
        if (this instanceof On on) {
            return endless.endingWith(
                    first instanceof EventTime.Timed timed
                            ? new Until.Moment(on.lastDay()
                                    .atTime(LocalTime.MAX.truncatedTo(ChronoUnit.SECONDS))
                                    .atZone(timed.start().getZone())
                                    .toInstant())
                            : new Until.Day(on.lastDay()));
        }
        return endless;
    }

    /** As many of the days as there are until then. @param days in order, perhaps endless */
    default Stream<LocalDate> limit(Stream<LocalDate> days) {
        if (this instanceof After after) {
            return days.limit(after.occurrences());
        }
        return this instanceof On on ? days.takeWhile(day -> !day.isAfter(on.lastDay())) : days;
    }

    /** Another end that leaves the same occurrences, of a series with that pattern from that day on. */
    default SeriesEnd likewise(SeriesPattern pattern, LocalDate start) {
        if (this instanceof After after) {
            return new On(pattern.from(start)
                    .skip(after.occurrences() - 1L)
                    .findFirst()
                    .orElseThrow());
        }
        if (this instanceof On) {
            return new After(Math.toIntExact(limit(pattern.from(start)).count()));
        }
        return new On(RangeMapping.LAST_DAY_OF_ALL);
    }
}
