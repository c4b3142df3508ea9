package io.calrelay.family;

import io.calrelay.model.EventTime;
import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.OccurrenceChange;
import io.calrelay.model.OccurrenceChange.Edited;
import io.calrelay.model.RecurrenceId;
import io.calrelay.recurrence.Occurrence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The dates of a native run, and what became of each when a person edited its record. */
final class Run {
    private final MeetingFields record;

    /** @param record as it was agreed */
    Run(MeetingFields record) {
        this.record = record;
    }

    boolean isEndless() {
        return Series.of(record).last().isEmpty();
    }

    /** The starts of its occurrences, without the dates that were taken out. Not for a run without end. */
    List<RecurrenceId> starts() {
        return dates(record).stream().map(RecurrenceId::of).toList();
    }

    /**
     * By the start that each occurrence had: what the edit made of it. Dates that the edit added belong to no occurrence.
     *
     * @param now the record as it is
     * @param texts what changed besides the times
     */
    Map<RecurrenceId, OccurrenceChange> changes(MeetingFields now, Set<Field> texts) {
        List<EventTime> before = dates(record);
        List<EventTime> after = now.isSeries() && Series.of(now).last().isPresent() ? dates(now) : List.of(now.time());
        Map<LocalDate, EventTime> byDay = new LinkedHashMap<>();
        after.forEach(time -> byDay.putIfAbsent(day(time), time));
        boolean moved =
                before.size() == after.size() && before.stream().noneMatch(time -> byDay.containsKey(day(time)));
        Map<RecurrenceId, OccurrenceChange> changes = new LinkedHashMap<>();
        for (int each = 0; each < before.size(); each++) {
            EventTime was = before.get(each);
            EventTime is = moved ? after.get(each) : byDay.get(day(was));
            changes.put(
                    RecurrenceId.of(was), is == null ? new OccurrenceChange.Cancelled() : edited(was, is, now, texts));
        }
        changes.values().removeIf(change -> change.equals(Edited.NOTHING));
        return changes;
    }

    private Edited edited(EventTime was, EventTime is, MeetingFields now, Set<Field> texts) {
        MeetingFields before = record.plainOccurrence(was);
        return Edited.between(before, before.take(texts, now).withTime(is));
    }

    private static List<EventTime> dates(MeetingFields series) {
        List<EventTime> dates = new ArrayList<>();
        for (Occurrence each : Series.of(series).stream().toList()) {
            if (!(series.exceptions().get(each.id()) instanceof OccurrenceChange.Cancelled)) {
                dates.add(each.time());
            }
        }
        return dates;
    }

    private static LocalDate day(EventTime time) {
        return time instanceof EventTime.Timed timed
                ? timed.start().toLocalDate()
                : ((EventTime.AllDay) time).firstDay();
    }
}
