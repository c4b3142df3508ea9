package io.calrelay.gateway.google;

import com.google.api.services.calendar.model.Event;
import io.calrelay.model.EventTime;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.OccurrenceChange;
import io.calrelay.model.OccurrenceChange.Edited;
import io.calrelay.model.Recurrence;
import io.calrelay.model.RecurrenceId;
import io.calrelay.recurrence.Occurrences;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The fields of a whole series: those of its master, and how each exception differs from them. */
record SeriesFields(EventReading events) {
    MeetingFields of(SeriesParts parts) throws IOException, Uncarried {
        Event event = parts.master().orElseThrow();
        MeetingFields master = events.fields(event);
        RecurrenceMapping.Lines lines = RecurrenceMapping.fromGoogle(event, master.time());
        Set<RecurrenceId> cancelled = new HashSet<>(lines.removed());
        cancelled.addAll(parts.cancelled());
        SortedMap<RecurrenceId, Event> edited = edited(parts, master.time());
        cancelled.removeAll(edited.keySet());
        SeriesStart start = SeriesStart.of(master.time(), lines.recurrence(), cancelled);
        Recurrence recurrence = withStrays(start, edited.keySet());
        MeetingFields series = master.withTime(start.first()).withRecurrence(Optional.of(recurrence));
        return series.withExceptions(exceptions(series, cancelled, edited));
    }

    private static SortedMap<RecurrenceId, Event> edited(SeriesParts parts, EventTime first) throws Uncarried {
        SortedMap<RecurrenceId, Event> edited = new TreeMap<>();
        for (Event event : parts.edited()) {
            RecurrenceId id = TimeMapping.original(event)
                    .orElseThrow(() -> new Uncarried("series with a changed occurrence that names no original start"));
            if (id instanceof RecurrenceId.On == first instanceof EventTime.AllDay) {
                edited.put(id, event);
            }
        }
        return edited;
    }

    // Provider: changed occurrences beyond the end of a shortened series may stay in the calendar (google.md 5 and 15
    // no. 14); then they take place.
    private static Recurrence withStrays(SeriesStart start, Set<RecurrenceId> edited) {
        Occurrences occurrences = Occurrences.of(start.first(), start.recurrence());
        Recurrence recurrence = start.recurrence();
        for (RecurrenceId each : edited) {
            if (!occurrences.contains(each)) {
                recurrence = SeriesStart.with(each, recurrence);
            }
        }
        return recurrence;
    }

    private SortedMap<RecurrenceId, OccurrenceChange> exceptions(
            MeetingFields series, Set<RecurrenceId> cancelled, Map<RecurrenceId, Event> edited)
            throws IOException, Uncarried {
        Occurrences occurrences =
                Occurrences.of(series.time(), series.recurrence().orElseThrow());
        SortedMap<RecurrenceId, OccurrenceChange> exceptions = new TreeMap<>();
        for (RecurrenceId each : cancelled) {
            if (occurrences.contains(each)) {
                exceptions.put(each, new OccurrenceChange.Cancelled());
            }
        }
        for (Map.Entry<RecurrenceId, Event> each : edited.entrySet()) {
            EventTime time = occurrences.at(each.getKey()).orElseThrow();
            MeetingFields shown = events.fields(each.getValue());
            Edited change = Edited.between(
                    series.plainOccurrence(time),
                    MirrorMark.isMirrors(each.getValue().getId()) ? shown.withAttendees(series.attendees()) : shown);
            if (!change.equals(Edited.NOTHING)) {
                exceptions.put(each.getKey(), change);
            }
        }
        return exceptions;
    }
}
