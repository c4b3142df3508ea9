package io.calrelay.family;

import io.calrelay.model.EventTime;
import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Observation;
import io.calrelay.model.OccurrenceChange;
import io.calrelay.model.Piece;
import io.calrelay.model.RecurrenceId;
import io.calrelay.model.Share;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The word the person meant (design.md 3), found from what they did to single records.
 *
 * <table>
 *   <caption>What an edit or a deletion of a record means</caption>
 *   <tr><th>the record shows</th><th>edited</th><th>deleted</th></tr>
 *   <tr><td>the whole meeting, or all of a series</td><td>the meeting</td><td>the meeting is deleted</td></tr>
 *   <tr><td>one occurrence</td><td>that occurrence</td><td>that occurrence is cancelled</td></tr>
 *   <tr><td>one day of several</td><td>the whole: the first day's start and the last one's end move its own, another date
 *       moves it by as many days; inner boundaries are put back</td><td>the whole is deleted</td></tr>
 *   <tr><td>one run of several</td><td>that run's occurrences ({@link RunEdit}); of a run without end, the series ({@link
 *       SeriesEdit})</td><td>that run's occurrences are cancelled; a run without end ends the series</td></tr>
 * </table>
 *
 * A date that a native series lost, with a record beside it that nobody linked, is an occurrence that was edited on its own; where
 * the date was one day of several, it is that day slice.
 */
final class Meant {
    private final MeetingEdit meeting;
    private final int pieces;
    private final Map<Observation.Present, Share> adopted = new LinkedHashMap<>();
    private final List<DayPart> lostDays = new ArrayList<>();

    private Meant(MeetingFields agreed, int pieces) {
        this.meeting = new MeetingEdit(agreed);
        this.pieces = pieces;
    }

    /**
     * @param agreed what the family was agreed to say
     * @param pieces how many pieces it has
     * @param detached records that may be occurrences edited on their own
     */
    static Meant by(
            MeetingFields agreed,
            int pieces,
            List<PieceEdit> edits,
            List<Piece> gone,
            List<Observation.Present> detached) {
        Meant meant = new Meant(agreed, pieces);
        edits.forEach(meant::edited);
        gone.forEach(meant::gone);
        detached.stream()
                .sorted(Comparator.comparing(
                        each -> RecurrenceId.of(each.fields().time())))
                .forEach(meant::adopt);
        return meant;
    }

    MeetingFields fields() {
        return meeting.fields();
    }

    boolean isDeleted() {
        return meeting.isDeleted();
    }

    /** Occurrences that NetSuite took out of a series, with what they show. */
    Map<Observation.Present, Share> adopted() {
        return adopted;
    }

    private void edited(PieceEdit edit) {
        Share share = edit.piece().share();
        if (share instanceof Share.Single single) {
            meeting.edit(
                    Optional.of(single.occurrence()), edit.changed(), edit.now().fields());
        } else if (share instanceof Share.Slice slice) {
            Set<Field> changed = edit.changed();
            editSlice(slice, changed, edit.piece().seen().time(), edit.now().fields());
        } else if (share instanceof Share.Run) {
            editRun(edit);
        } else {
            new SeriesEdit(edit, meeting).carryAll();
        }
    }

    private void editRun(PieceEdit edit) {
        RunDates dates = new RunDates(edit.piece(), meeting.before());
        noteLostDays(edit, dates);
        if (dates.isTheSeries() || isAlone(dates)) {
            new SeriesEdit(edit, meeting).carryAll();
        } else if (dates.isEndless()) {
            new SeriesEdit(edit, meeting).carryEndless();
        } else {
            RunEdit.carry(edit, meeting);
        }
    }

    /** Whether the record shows all of the meeting, and each occurrence on one day. */
    private boolean isAlone(RunDates dates) {
        boolean wholeOnes = dates.byDay().values().stream()
                .limit(1)
                .allMatch(time ->
                        dates.partAt(time).filter(part -> part.count() > 1).isEmpty());
        return pieces == 1 && meeting.before().isSeries() && wholeOnes;
    }

    private void noteLostDays(PieceEdit edit, RunDates dates) {
        Set<LocalDate> lost = RunDates.takenOut(edit.now().fields());
        lost.removeAll(RunDates.takenOut(edit.piece().means()));
        for (LocalDate day : lost) {
            EventTime time = dates.byDay().get(day);
            if (time != null) {
                dates.partAt(time).filter(part -> part.count() > 1).ifPresent(lostDays::add);
            }
        }
    }

    private void editSlice(Share.Slice slice, Collection<Field> changed, EventTime before, MeetingFields now) {
        EventTime whole = meeting.timeOf(slice.occurrence());
        EventTime moved = changed.contains(Field.TIME) ? SliceEdit.moved(whole, slice, before, now.time()) : whole;
        meeting.edit(slice.occurrence(), changed, now.withTime(moved));
    }

    private void gone(Piece piece) {
        Share share = piece.share();
        if (share instanceof Share.Single single) {
            meeting.cancel(Optional.of(single.occurrence()));
        } else if (share instanceof Share.Slice slice) {
            meeting.cancel(slice.occurrence());
        } else if (share instanceof Share.Run && pieces > 1) {
            endRun(piece);
        } else {
            meeting.delete();
        }
    }

    private void endRun(Piece piece) {
        RunDates dates = new RunDates(piece, meeting.before());
        if (!dates.isEndless()) {
            dates.byDay()
                    .values()
                    .forEach(time -> dates.partAt(time)
                            .ifPresent(part -> meeting.cancel(part.of().id())));
            return;
        }
        EventTime first = piece.means().time();
        Optional<EventTime> occurrence = dates.partAt(first)
                .flatMap(part -> part.of().id())
                .flatMap(id -> Series.of(meeting.before()).at(id));
        meeting.become(SeriesEnd.before(meeting.fields(), occurrence.orElse(first)));
    }

    private void adopt(Observation.Present detached) {
        RecurrenceId start = RecurrenceId.of(detached.fields().time());
        Optional<DayPart> day = lostDays.stream()
                .min(Comparator.comparing(
                        part -> Nearness.between(RecurrenceId.of(part.held().time()), start)));
        if (day.isPresent()) {
            lostDays.remove(day.get());
            adoptDay(detached, day.get());
        } else {
            free().min(Comparator.comparing(occurrence -> Nearness.between(occurrence, start)))
                    .ifPresent(occurrence -> adoptOccurrence(detached, occurrence));
        }
    }

    private void adoptDay(Observation.Present detached, DayPart day) {
        Share.Slice slice = new Share.Slice(day.of().id(), day.index(), day.count());
        meeting.restore(slice.occurrence());
        editSlice(slice, EnumSet.allOf(Field.class), day.held().time(), detached.fields());
        adopted.put(detached, slice);
    }

    private void adoptOccurrence(Observation.Present detached, RecurrenceId occurrence) {
        meeting.restore(Optional.of(occurrence));
        meeting.edit(Optional.of(occurrence), EnumSet.allOf(Field.class), detached.fields());
        adopted.put(detached, new Share.Single(occurrence));
    }

    /** Cancelled occurrences that no record was found for yet. */
    private Stream<RecurrenceId> free() {
        return meeting.fields().exceptions().entrySet().stream()
                .filter(each -> each.getValue() instanceof OccurrenceChange.Cancelled)
                .map(Map.Entry::getKey)
                .filter(id -> adopted.values().stream().noneMatch(new Share.Single(id)::equals));
    }
}
