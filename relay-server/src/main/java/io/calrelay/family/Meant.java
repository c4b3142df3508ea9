package io.calrelay.family;

import io.calrelay.model.EventTime;
import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Observation;
import io.calrelay.model.OccurrenceChange;
import io.calrelay.model.Piece;
import io.calrelay.model.RecurrenceId;
import io.calrelay.model.Share;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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
 *   <tr><td>one run of several</td><td>that run's occurrences; of a run without end, the series</td><td>that run's
 *       occurrences are cancelled; a run without end ends the series</td></tr>
 * </table>
 *
 * A date that a native series lost, with a record beside it that nobody linked, is an occurrence that was edited on its own.
 */
final class Meant {
    private MeetingFields meant;
    private boolean deleted;
    private final int pieces;
    private final Map<Observation.Present, Share> adopted = new LinkedHashMap<>();

    private Meant(MeetingFields agreed, int pieces) {
        this.meant = agreed;
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
        return meant;
    }

    boolean isDeleted() {
        return deleted;
    }

    /** Occurrences that NetSuite took out of a series, with what they show. */
    Map<Observation.Present, Share> adopted() {
        return adopted;
    }

    private void edited(PieceEdit edit) {
        Share share = edit.piece().share();
        if (share instanceof Share.Single single) {
            editOccurrence(single.occurrence(), edit.changed(), edit.now().fields());
        } else if (share instanceof Share.Slice slice) {
            editSlice(slice, edit);
        } else if (share instanceof Share.Run && !isAlone(edit.piece())) {
            editRun(edit);
        } else {
            editWhole(edit);
        }
    }

    private void gone(Piece piece) {
        Share share = piece.share();
        if (share instanceof Share.Single single) {
            cancel(single.occurrence());
        } else if (share instanceof Share.Slice slice && slice.occurrence().isPresent()) {
            cancel(slice.occurrence().get());
        } else if (share instanceof Share.Run && !isAlone(piece)) {
            endRun(piece);
        } else {
            deleted = true;
        }
    }

    private boolean isAlone(Piece piece) {
        return pieces == 1 || !meant.isSeries() || piece.share() instanceof Share.Whole;
    }

    private void editWhole(PieceEdit edit) {
        Set<Field> taken = EnumSet.copyOf(edit.changed());
        if (edit.reshapes()) {
            // Rule, first occurrence and dates taken out belong together, in the zone in which the person set them.
            taken.addAll(Set.of(Field.TIME, Field.RECURRENCE, Field.EXCEPTIONS));
        }
        MeetingFields now = edit.now().fields();
        meant = meant.take(taken, edit.reshapes() ? now.withTime(inZoneOf(meant.time(), now.time())) : now);
    }

    private void editSlice(Share.Slice slice, PieceEdit edit) {
        EventTime whole = timeOf(slice.occurrence());
        MeetingFields now = edit.now().fields();
        EnumSet<Field> changed = EnumSet.copyOf(edit.changed());
        changed.removeAll(Set.of(Field.RECURRENCE, Field.EXCEPTIONS));
        EventTime moved = changed.contains(Field.TIME)
                ? SliceEdit.moved(whole, slice, edit.piece().seen().time(), now.time())
                : whole;
        MeetingFields asMeant = now.withTime(moved);
        if (slice.occurrence().isPresent()) {
            editOccurrence(slice.occurrence().get(), changed, asMeant);
        } else {
            meant = meant.take(changed, asMeant);
        }
    }

    private void editRun(PieceEdit edit) {
        Run run = new Run(edit.piece().means());
        if (run.isEndless()) {
            meant = meant.take(edit.texts(), edit.now().fields());
            if (edit.reshapes()) {
                meant = SeriesShift.of(
                        meant, edit.piece().seen().time(), edit.now().fields().time());
            }
            return;
        }
        run.changes(edit.now().fields(), edit.texts())
                .forEach((start, change) -> idAt(start).ifPresent(occurrence -> {
                    if (change instanceof OccurrenceChange.Edited edited) {
                        editOccurrence(occurrence, edited.fields(), edited.on(actual(occurrence)));
                    } else {
                        cancel(occurrence);
                    }
                }));
    }

    private void endRun(Piece piece) {
        Run run = new Run(piece.means());
        if (run.isEndless()) {
            meant = SeriesEnd.before(meant, piece.means().time());
            return;
        }
        run.starts().forEach(start -> idAt(start).ifPresent(this::cancel));
    }

    private void cancel(RecurrenceId occurrence) {
        put(occurrence, Optional.of(new OccurrenceChange.Cancelled()));
    }

    private void editOccurrence(RecurrenceId occurrence, Set<Field> changed, MeetingFields now) {
        EnumSet<Field> taken = EnumSet.noneOf(Field.class);
        taken.addAll(changed);
        taken.removeAll(Set.of(Field.RECURRENCE, Field.EXCEPTIONS));
        MeetingFields plain = plain(occurrence);
        OccurrenceChange.Edited edited =
                OccurrenceChange.Edited.between(plain, actual(occurrence).take(taken, now));
        put(occurrence, edited.fields().isEmpty() ? Optional.empty() : Optional.of(edited));
    }

    private void put(RecurrenceId occurrence, Optional<OccurrenceChange> change) {
        Map<RecurrenceId, OccurrenceChange> exceptions = new LinkedHashMap<>(meant.exceptions());
        exceptions.remove(occurrence);
        change.ifPresent(other -> exceptions.put(occurrence, other));
        meant = meant.withExceptions(exceptions);
    }

    private void adopt(Observation.Present detached) {
        RecurrenceId start = RecurrenceId.of(detached.fields().time());
        Set<RecurrenceId> free = new TreeSet<>();
        meant.exceptions().forEach((occurrence, change) -> {
            if (change instanceof OccurrenceChange.Cancelled && isFree(occurrence)) {
                free.add(occurrence);
            }
        });
        free.stream()
                .min(Comparator.comparing(occurrence -> Nearness.between(occurrence, start)))
                .ifPresent(occurrence -> {
                    put(occurrence, Optional.empty());
                    editOccurrence(occurrence, EnumSet.allOf(Field.class), detached.fields());
                    adopted.put(detached, new Share.Single(occurrence));
                });
    }

    private boolean isFree(RecurrenceId occurrence) {
        return adopted.values().stream().noneMatch(new Share.Single(occurrence)::equals);
    }

    /** The occurrence that takes place from that moment, by the rule or moved there. */
    private Optional<RecurrenceId> idAt(RecurrenceId start) {
        return meant.exceptions().entrySet().stream()
                .filter(each -> each.getValue() instanceof OccurrenceChange.Edited edited
                        && edited.time().map(RecurrenceId::of).equals(Optional.of(start)))
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> Optional.of(start).filter(Series.of(meant)::contains));
    }

    private EventTime timeOf(Optional<RecurrenceId> occurrence) {
        return occurrence.map(id -> actual(id).time()).orElse(meant.time());
    }

    private MeetingFields plain(RecurrenceId occurrence) {
        return meant.plainOccurrence(Series.of(meant).at(occurrence).orElse(meant.time()));
    }

    private MeetingFields actual(RecurrenceId occurrence) {
        MeetingFields plain = plain(occurrence);
        return meant.exceptions().get(occurrence) instanceof OccurrenceChange.Edited edited ? edited.on(plain) : plain;
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
