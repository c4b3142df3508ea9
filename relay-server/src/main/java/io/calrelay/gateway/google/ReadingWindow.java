package io.calrelay.gateway.google;

import io.calrelay.model.EventTime;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Observation;
import io.calrelay.model.OccurrenceChange.Edited;
import io.calrelay.ports.CalendarGateway.Window;
import io.calrelay.recurrence.Occurrences;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * What a complete read leaves out: single events outside the window, and series that were over before it. Google keeps no
 * window in a sync token (google.md 4.3), so the whole calendar is read and the window applied here.
 */
record ReadingWindow(Window window) {
    boolean excludes(Observation observation) {
        if (!(observation instanceof Observation.Present present)) {
            return false;
        }
        MeetingFields fields = present.fields();
        return fields.isSeries() ? isOver(fields) : isOver(fields.time()) || startsAfter(fields.time());
    }

    private boolean isOver(MeetingFields series) {
        Occurrences occurrences =
                Occurrences.of(series.time(), series.recurrence().orElseThrow());
        return !occurrences.isEndless()
                && isOver(occurrences.last().orElse(occurrences.first()).time())
                && series.exceptions().values().stream()
                        .flatMap(change -> change instanceof Edited edited
                                ? edited.time().stream()
                                : Optional.<EventTime>empty().stream())
                        .allMatch(this::isOver);
    }

    /** What begins and ends with the window's start is in it. */
    private boolean isOver(EventTime time) {
        return !time.latestEnd().isAfter(window.start()) && earliestStart(time).isBefore(window.start());
    }

    private boolean startsAfter(EventTime time) {
        return !earliestStart(time).isBefore(window.end());
    }

    /** A day begins first where the clocks are furthest ahead. */
    private static Instant earliestStart(EventTime time) {
        if (time instanceof EventTime.Timed timed) {
            return timed.start().toInstant();
        }
        if (time instanceof EventTime.AllDay days) {
            return days.firstDay().atStartOfDay().toInstant(ZoneOffset.ofHours(14));
        }
        throw new AssertionError("unknown kind of time: " + time);
    }
}
