package io.calrelay.family;

import io.calrelay.model.EventTime;
import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.RecurrenceId;
import io.calrelay.model.Share;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an edit of a native run that ends means for the meeting: each date that changed is that occurrence's change.
 *
 * <table>
 *   <caption>What became of a date</caption>
 *   <tr><th>the date</th><th>shows a whole occurrence</th><th>shows one day of several</th></tr>
 *   <tr><td>other texts</td><td colspan="2">the occurrence says so</td></tr>
 *   <tr><td>other hours, or all dates moved</td><td>the occurrence is moved</td><td>as a day slice ({@link SliceEdit})</td></tr>
 *   <tr><td>taken out</td><td colspan="2">the occurrence is cancelled</td></tr>
 *   <tr><td>not made any more</td><td>the occurrence is cancelled</td><td>the occurrence has other days if all its days were
 *       this record's, else it is put back</td></tr>
 *   <tr><td>new</td><td>the series goes on for longer, or has one date more ({@link AddedDates})</td><td>likewise</td></tr>
 * </table>
 */
final class RunEdit {
    /** One date of the run that shows part of the meeting. @param is empty if it does not show any more */
    private record Day(DayPart part, EventTime was, Optional<EventTime> is) {}

    private final PieceEdit edit;
    private final MeetingEdit meeting;
    private final RunDates dates;
    private final NavigableMap<LocalDate, EventTime> before;
    private final NavigableMap<LocalDate, EventTime> after;
    private final Set<LocalDate> takenOut;
    private final boolean moved;

    private RunEdit(PieceEdit edit, MeetingEdit meeting) {
        this.edit = edit;
        this.meeting = meeting;
        this.dates = new RunDates(edit.piece(), meeting.before());
        this.before = dates.byDay();
        this.after = RunDates.byDay(edit.now().fields());
        this.takenOut = RunDates.takenOut(edit.now().fields());
        Set<LocalDate> common = new TreeSet<>(before.keySet());
        common.retainAll(after.keySet());
        this.moved = common.isEmpty() && before.size() == after.size();
    }

    static void carry(PieceEdit edit, MeetingEdit meeting) {
        new RunEdit(edit, meeting).carry();
    }

    private void carry() {
        Map<Optional<RecurrenceId>, List<Day>> occurrences = new LinkedHashMap<>();
        for (Day day : days()) {
            occurrences
                    .computeIfAbsent(day.part().of().id(), any -> new ArrayList<>())
                    .add(day);
        }
        boolean isOnlyOne = occurrences.size() == 1;
        occurrences.forEach((occurrence, days) -> {
            if (days.get(0).part().count() == 1) {
                carryWhole(occurrence, days.get(0));
            } else {
                carrySome(
                        occurrence,
                        days,
                        isOnlyOne && days.size() == days.get(0).part().count());
            }
        });
        boolean wholeOnes = occurrences.values().stream()
                .allMatch(days -> days.get(0).part().count() == 1);
        if (!moved && wholeOnes) {
            AddedDates.carry(added(), dates, meeting);
        }
    }

    private List<Day> days() {
        List<Day> days = new ArrayList<>();
        List<EventTime> others = List.copyOf(after.values());
        int place = 0;
        for (Map.Entry<LocalDate, EventTime> each : before.entrySet()) {
            Optional<EventTime> is =
                    moved ? Optional.of(others.get(place)) : Optional.ofNullable(after.get(each.getKey()));
            dates.partAt(each.getValue()).ifPresent(part -> days.add(new Day(part, each.getValue(), is)));
            place++;
        }
        return days;
    }

    private List<EventTime> added() {
        List<EventTime> added = new ArrayList<>();
        after.forEach((day, time) -> {
            if (!before.containsKey(day)) {
                added.add(time);
            }
        });
        return added;
    }

    private void carryWhole(Optional<RecurrenceId> occurrence, Day day) {
        if (day.is().isEmpty()) {
            meeting.cancel(occurrence);
            return;
        }
        Set<Field> changed = new TreeSet<>(edit.texts());
        if (!day.is().get().isSameTimeAs(day.was())) {
            changed.add(Field.TIME);
        }
        if (!changed.isEmpty()) {
            meeting.edit(occurrence, changed, now(day.is().get()));
        }
    }

    /** @param all whether the record shows all days of this occurrence, and nothing else */
    private void carrySome(Optional<RecurrenceId> occurrence, List<Day> days, boolean all) {
        if (days.stream().anyMatch(day -> takenOut.contains(RunDates.day(day.was())))) {
            meeting.cancel(occurrence);
            return;
        }
        if (!edit.texts().isEmpty()) {
            meeting.edit(occurrence, edit.texts(), edit.now().fields());
        }
        EventTime whole = meeting.timeOf(occurrence);
        EventTime now = all && isWithoutGaps() ? span(whole) : moved(whole, days.get(0));
        if (!now.isSameTimeAs(whole)) {
            meeting.edit(occurrence, Set.of(Field.TIME), now(now));
        }
    }

    private EventTime moved(EventTime whole, Day day) {
        Share.Slice slice = new Share.Slice(
                day.part().of().id(), day.part().index(), day.part().count());
        return day.is().map(is -> SliceEdit.moved(whole, slice, day.was(), is)).orElse(whole);
    }

    private boolean isWithoutGaps() {
        return ChronoUnit.DAYS.between(after.firstKey(), after.lastKey()) + 1 == after.size();
    }

    /** From the first of the dates to the last. */
    private EventTime span(EventTime whole) {
        EventTime first = after.firstEntry().getValue();
        EventTime last = after.lastEntry().getValue();
        if (whole instanceof EventTime.Timed timed
                && first instanceof EventTime.Timed from
                && last instanceof EventTime.Timed until) {
            return new EventTime.Timed(
                    from.start().withZoneSameInstant(timed.start().getZone()),
                    until.end().withZoneSameInstant(timed.end().getZone()));
        }
        return first instanceof EventTime.AllDay from && last instanceof EventTime.AllDay until
                ? new EventTime.AllDay(from.firstDay(), until.lastDay())
                : whole;
    }

    private MeetingFields now(EventTime time) {
        return edit.now().fields().withTime(time);
    }
}
