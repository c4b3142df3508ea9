package io.calrelay.family;

import io.calrelay.model.EventTime;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Recurrence;
import io.calrelay.model.RecurrenceId;
import io.calrelay.recurrence.Occurrence;
import io.calrelay.recurrence.Occurrences;
import io.calrelay.recurrence.RecurrenceRule;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Dates that a person gave to a record that shows a part of a series. Where they are just the next ones of the series, it goes
 * on for longer; otherwise it takes place on these dates as well.
 */
final class AddedDates {
    private AddedDates() {}

    static void carry(List<EventTime> added, RunDates dates, MeetingEdit meeting) {
        if (!meeting.before().isSeries()) {
            return;
        }
        SortedSet<RecurrenceId> fresh = new TreeSet<>();
        for (EventTime time : added) {
            if (dates.partAt(time).isEmpty()) {
                fresh.add(RecurrenceId.of(time));
            }
        }
        if (fresh.isEmpty()) {
            return;
        }
        MeetingFields now = meeting.fields();
        meeting.become(longer(now, fresh).orElseGet(() -> alsoOn(now, fresh)));
    }

    private static Optional<MeetingFields> longer(MeetingFields series, SortedSet<RecurrenceId> fresh) {
        Recurrence recurrence = series.recurrence().orElseThrow();
        Optional<Occurrence> last = Series.of(series).last();
        if (last.isEmpty() || recurrence.rules().size() != 1) {
            return Optional.empty();
        }
        RecurrenceRule rule = RecurrenceRule.parse(recurrence.rules().get(0));
        String extended = rule.endless().endingWith(until(fresh.last())).text();
        Recurrence other = Recurrence.of(List.of(extended), recurrence.added());
        Instant after = Occurrences.startOf(last.get().id()).plusSeconds(1);
        SortedSet<RecurrenceId> made = new TreeSet<>();
        Occurrences.of(series.time(), other)
                .between(after, Occurrences.startOf(fresh.last()).plusSeconds(1))
                .forEach(each -> made.add(each.id()));
        return made.equals(fresh) ? Optional.of(series.withRecurrence(Optional.of(other))) : Optional.empty();
    }

    private static MeetingFields alsoOn(MeetingFields series, SortedSet<RecurrenceId> fresh) {
        Recurrence recurrence = series.recurrence().orElseThrow();
        SortedSet<RecurrenceId> added = new TreeSet<>(recurrence.added());
        added.addAll(fresh);
        return series.withRecurrence(Optional.of(Recurrence.of(recurrence.rules(), added)));
    }

    static RecurrenceRule.Until until(RecurrenceId last) {
        return last instanceof RecurrenceId.At at
                ? new RecurrenceRule.Until.Moment(at.start())
                : new RecurrenceRule.Until.Day(((RecurrenceId.On) last).day());
    }
}
