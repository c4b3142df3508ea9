package io.calrelay.family;

import io.calrelay.model.EventTime;
import io.calrelay.model.EventTime.AllDay;
import io.calrelay.model.EventTime.Timed;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.OccurrenceChange;
import io.calrelay.model.Recurrence;
import io.calrelay.model.RecurrenceId;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Moves all occurrences of a series by what one of its records was moved; exceptions go along with their occurrences. */
final class SeriesShift {
    private SeriesShift() {}

    /** @param before when the record's first occurrence was @param now when it is */
    static MeetingFields of(MeetingFields series, EventTime before, EventTime now) {
        if (series.time() instanceof AllDay days && before instanceof AllDay was && now instanceof AllDay is) {
            long shift = ChronoUnit.DAYS.between(was.firstDay(), is.firstDay());
            return rekeyed(
                    series,
                    new AllDay(days.firstDay().plusDays(shift), days.lastDay().plusDays(shift)));
        }
        if (series.time() instanceof Timed time && before instanceof Timed was && now instanceof Timed is) {
            ZonedDateTime start = later(time.start(), was.start(), is.start());
            ZonedDateTime end = later(time.end(), was.end(), is.end());
            return end.isAfter(start) ? rekeyed(series, new Timed(start, end)) : series;
        }
        return series;
    }

    private static MeetingFields rekeyed(MeetingFields series, EventTime first) {
        MeetingFields moved = series.withTime(first);
        Map<RecurrenceId, OccurrenceChange> exceptions = new LinkedHashMap<>();
        for (Map.Entry<RecurrenceId, OccurrenceChange> each :
                series.exceptions().entrySet()) {
            exceptions.put(moved(each.getKey(), series.time(), first), each.getValue());
        }
        return moved.withRecurrence(series.recurrence().map(each -> moved(each, series.time(), first)))
                .withExceptions(exceptions);
    }

    private static Recurrence moved(Recurrence recurrence, EventTime before, EventTime first) {
        List<RecurrenceId> added = recurrence.added().stream()
                .map(each -> moved(each, before, first))
                .toList();
        return Recurrence.of(recurrence.rules(), added);
    }

    /** The name that an occurrence has once the first one is at another time. */
    static RecurrenceId moved(RecurrenceId occurrence, EventTime before, EventTime first) {
        if (occurrence instanceof RecurrenceId.On on && before instanceof AllDay was && first instanceof AllDay is) {
            return new RecurrenceId.On(on.day().plusDays(ChronoUnit.DAYS.between(was.firstDay(), is.firstDay())));
        }
        if (occurrence instanceof RecurrenceId.At at && before instanceof Timed was && first instanceof Timed is) {
            ZonedDateTime local = at.start().atZone(was.start().getZone());
            return new RecurrenceId.At(later(local, was.start(), is.start()).toInstant());
        }
        return occurrence;
    }

    /** Later by as much as the wall clock was moved. */
    private static ZonedDateTime later(ZonedDateTime moment, ZonedDateTime before, ZonedDateTime now) {
        Duration shift = Duration.between(before.toLocalDateTime(), now.toLocalDateTime());
        return moment.toLocalDateTime().plus(shift).atZone(moment.getZone());
    }
}
