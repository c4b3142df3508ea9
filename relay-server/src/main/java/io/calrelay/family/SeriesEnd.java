package io.calrelay.family;

import io.calrelay.model.EventTime;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.OccurrenceChange;
import io.calrelay.model.Recurrence;
import io.calrelay.model.RecurrenceId;
import io.calrelay.recurrence.RecurrenceRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Ends a series before one of its occurrences, or with it. */
final class SeriesEnd {
    private SeriesEnd() {}

    static MeetingFields before(MeetingFields series, EventTime occurrence) {
        RecurrenceId end = RecurrenceId.of(occurrence);
        Recurrence recurrence = series.recurrence().orElseThrow();
        List<String> rules = new ArrayList<>();
        for (String rule : recurrence.rules()) {
            rules.add(RecurrenceRule.parse(rule)
                    .endingWith(lastBefore(occurrence))
                    .text());
        }
        Recurrence shorter = new Recurrence(rules, recurrence.added().headSet(end));
        return series.withRecurrence(Optional.of(shorter))
                .withExceptions(new TreeMap<>(series.exceptions().headMap(end)));
    }

    /** Ends it with that occurrence. */
    static MeetingFields with(MeetingFields series, RecurrenceId last) {
        Recurrence recurrence = series.recurrence().orElseThrow();
        List<String> rules = recurrence.rules().stream()
                .map(rule -> RecurrenceRule.parse(rule)
                        .endingWith(AddedDates.until(last))
                        .text())
                .toList();
        SortedSet<RecurrenceId> added = new TreeSet<>(recurrence.added());
        added.removeIf(each -> each.compareTo(last) > 0);
        SortedMap<RecurrenceId, OccurrenceChange> exceptions = new TreeMap<>(series.exceptions());
        exceptions.keySet().removeIf(each -> each.compareTo(last) > 0);
        return series.withRecurrence(Optional.of(new Recurrence(rules, added))).withExceptions(exceptions);
    }

    private static RecurrenceRule.Until lastBefore(EventTime occurrence) {
        return occurrence instanceof EventTime.Timed timed
                ? new RecurrenceRule.Until.Moment(timed.start().toInstant().minusSeconds(1))
                : new RecurrenceRule.Until.Day(
                        ((EventTime.AllDay) occurrence).firstDay().minusDays(1));
    }
}
