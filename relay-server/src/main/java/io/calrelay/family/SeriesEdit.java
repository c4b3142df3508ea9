package io.calrelay.family;

import io.calrelay.model.EventTime;
import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.OccurrenceChange;
import io.calrelay.model.Recurrence;
import io.calrelay.model.RecurrenceId;
import io.calrelay.recurrence.Occurrences;
import io.calrelay.recurrence.RecurrenceRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an edit of a record that stands for a series means: one that repeats just as the meeting does, or that goes on for ever.
 */
final class SeriesEdit {
    private static final int YEARS_COMPARED = 3;

    private final PieceEdit edit;
    private final MeetingEdit meeting;
    private final RunDates dates;
    private final MeetingFields now;

    SeriesEdit(PieceEdit edit, MeetingEdit meeting) {
        this.edit = edit;
        this.meeting = meeting;
        this.dates = new RunDates(edit.piece(), meeting.before());
        this.now = edit.now().fields();
    }

    /** Of a record that repeats just as the meeting does. */
    void carryAll() {
        MeetingFields before = meeting.fields();
        Set<Field> taken = EnumSet.copyOf(edit.changed());
        if (!edit.reshapes()) {
            taken.remove(Field.EXCEPTIONS);
            meeting.become(before.take(taken, now));
            cancelTakenOut();
            return;
        }
        // Rule, first occurrence and dates taken out belong together, in the zone in which the person set them.
        taken.addAll(Set.of(Field.TIME, Field.RECURRENCE, Field.EXCEPTIONS));
        MeetingFields after = before.take(taken, now.withTime(inZoneOf(before.time(), now.time())));
        meeting.become(after.isSeries() && before.isSeries() ? withEditedOnes(after, before) : after);
    }

    /** Of a record that goes on for ever and shows a part of the meeting. */
    void carryEndless() {
        meeting.become(meeting.fields().take(edit.texts(), now));
        cancelTakenOut();
        boolean otherDates = edit.changed().contains(Field.RECURRENCE) || !now.isSeries();
        if (otherDates && isSameRuleButEnded()) {
            end();
        } else if (edit.reshapes() && (otherDates || movesDays())) {
            repeatAsTheRecord();
        } else if (edit.reshapes()) {
            meeting.become(SeriesShift.of(meeting.fields(), edit.piece().seen().time(), now.time()));
        }
    }

    private void cancelTakenOut() {
        Set<LocalDate> known = RunDates.takenOut(edit.piece().means());
        for (LocalDate day : RunDates.takenOut(now)) {
            EventTime time = dates.byDay().get(day);
            if (!known.contains(day) && time != null) {
                dates.partAt(time).ifPresent(part -> meeting.cancel(part.of().id()));
            }
        }
    }

    private boolean isSameRuleButEnded() {
        if (!now.isSeries()) {
            return now.time().isSameTimeAs(edit.piece().means().time());
        }
        return !RunDates.isEndless(now)
                && endless(now).equals(endless(edit.piece().means()))
                && now.time().isSameTimeAs(edit.piece().means().time());
    }

    private static List<String> endless(MeetingFields record) {
        return record.recurrence().orElseThrow().rules().stream()
                .map(rule -> RecurrenceRule.parse(rule).endless().text())
                .toList();
    }

    private void end() {
        EventTime last =
                RunDates.byDay(now.withExceptions(Map.of())).lastEntry().getValue();
        dates.partAt(last)
                .flatMap(part -> part.of().id())
                .ifPresent(occurrence -> meeting.become(SeriesEnd.with(meeting.fields(), occurrence)));
    }

    /** Whether the meeting's own days are other ones at the new hours, so that its rule would not name them any more. */
    private boolean movesDays() {
        EventTime was = meeting.fields().time();
        MeetingFields moved =
                SeriesShift.of(meeting.fields(), edit.piece().seen().time(), now.time());
        return !RunDates.day(was).equals(RunDates.day(moved.time()));
    }

    /** From its very beginning, if the record shows all of the meeting that is yet to come. */
    private void repeatAsTheRecord() {
        if (!now.isSeries() || !showsAllThatComes()) {
            return;
        }
        MeetingFields before = meeting.fields();
        EventTime first = firstAfter(RunDates.day(inZoneOf(now.time(), before.time())));
        Optional<Recurrence> repeated = now.recurrence();
        MeetingFields after = before.withTime(first).withRecurrence(repeated).withExceptions(Map.of());
        meeting.become(withEditedOnes(after, before));
    }

    private boolean showsAllThatComes() {
        Instant from = ActualOccurrences.startOf(edit.piece().means().time(), dates.zone());
        Instant until = from.plus(YEARS_COMPARED * 366L, ChronoUnit.DAYS);
        long there = new ActualOccurrences(meeting.before(), dates.zone())
                .between(from, until).stream()
                        .filter(each -> !meeting.before()
                                .exceptions()
                                .containsKey(each.id().orElseThrow()))
                        .count();
        long shown = dates.byDay().values().stream()
                .filter(time -> ActualOccurrences.startOf(time, dates.zone()).isBefore(until))
                .count();
        return there == shown;
    }

    /** The record's rule, followed back to the first day that is not before that one. */
    private EventTime firstAfter(LocalDate beginning) {
        StandingPiece record = StandingPiece.of(edit.piece().with(edit.now().version(), now, now), dates.zone());
        LocalDate day = record.firstDay();
        Optional<NativeRule> rule = NativeRules.of(record);
        while (rule.isPresent() && !rule.get().before(day).isBefore(beginning)) {
            day = rule.get().before(day);
        }
        return record.on(day).time();
    }

    /** Single occurrences that were edited stay so, where the series still has them. */
    private static MeetingFields withEditedOnes(MeetingFields after, MeetingFields before) {
        Map<RecurrenceId, OccurrenceChange> exceptions = new LinkedHashMap<>(after.exceptions());
        Occurrences series = Series.of(after);
        before.exceptions().forEach((id, change) -> {
            RecurrenceId moved = SeriesShift.moved(id, before.time(), after.time());
            for (RecurrenceId each : new ArrayList<>(List.of(id, moved))) {
                if (change instanceof OccurrenceChange.Edited && series.contains(each)) {
                    exceptions.put(each, change);
                    return;
                }
            }
        });
        return after.withExceptions(exceptions);
    }

    /** In the zone that the meeting has, where that means the same for every occurrence. */
    private static EventTime inZoneOf(EventTime before, EventTime now) {
        if (before instanceof EventTime.Timed old && now instanceof EventTime.Timed timed) {
            boolean same = old.start()
                    .getZone()
                    .getRules()
                    .equals(timed.start().getZone().getRules());
            return same
                    ? new EventTime.Timed(
                            timed.start().withZoneSameInstant(old.start().getZone()),
                            timed.end().withZoneSameInstant(old.start().getZone()))
                    : timed;
        }
        return now;
    }
}
