package io.calrelay.family;

import io.calrelay.model.EventId;
import io.calrelay.model.Family;
import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Observation;
import io.calrelay.model.Piece;
import io.calrelay.model.RecurrenceId;
import io.calrelay.model.Version;
import io.calrelay.recurrence.Occurrence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What a family agrees to before writes are tried, and by each that was carried out. */
public final class FamilyWriting {
    private static final int DATES_COMPARED = 500;

    private FamilyWriting() {}

    /** Before the writes are tried: so that what they leave, should their answers be lost, is known as our own doing. */
    public static Family begun(Family family, Collection<PieceChange> changes) {
        Family begun = family;
        for (PieceChange change : changes) {
            if (change instanceof PieceChange.Create create) {
                begun = put(begun, begun(create));
            } else if (change instanceof PieceChange.Update update) {
                MeetingFields tried = update.piece()
                        .seen()
                        .take(update.changed(), update.part().fields());
                begun = put(
                        begun, attempting(update.piece().withShare(update.part().share()), tried));
            } else if (change instanceof PieceChange.Delete delete) {
                begun = put(begun, delete.piece().ended());
            }
        }
        return begun;
    }

    /** @param answer how the new record looks @param again whether an earlier try may have made it */
    public static Family created(Family family, PieceChange.Create create, Observation.Present answer, boolean again) {
        // What an earlier try made may say what was true then: it is taken at its word, and what differs is written.
        MeetingFields means = again ? answer.fields() : meaning(create.part().fields(), answer.fields());
        return put(
                family,
                new Piece(
                        create.number(),
                        create.part().share(),
                        Optional.of(answer.event()),
                        answer.version(),
                        answer.fields(),
                        means,
                        List.of()));
    }

    /**
     * @param looked how the record looked when the write was decided; what differs from what was agreed is an edit that does
     *     not count, and stays one
     * @param answer how it looks after the write
     */
    public static Family updated(
            Family family, PieceChange.Update update, Observation.Present looked, Observation.Present answer) {
        Piece before = update.piece();
        MeetingFields meant = meaning(update.part().fields(), answer.fields());
        Set<Field> told = EnumSet.noneOf(Field.class);
        told.addAll(update.changed());
        Set<Field> uncounted = EnumSet.noneOf(Field.class);
        for (Field field : Field.values()) {
            if (!update.changed().contains(field) && !looked.fields().sameIn(field, before.seen())) {
                uncounted.add(field);
            }
        }
        if (told.contains(Field.TIME) && !uncounted.contains(Field.EXCEPTIONS)) {
            // The days that were taken out are the same, but are named by the new hours.
            told.add(Field.EXCEPTIONS);
            meant = meant.withExceptions(answer.fields().exceptions());
        }
        MeetingFields means = before.means().take(told, meant);
        MeetingFields seen = answer.fields().take(uncounted, before.seen());
        return put(family, before.withShare(update.part().share()).with(answer.version(), seen, means));
    }

    /** What an unanswered create had left, now that it is to be deleted. */
    public static Family found(Family family, Piece piece, Observation.Present record) {
        return put(
                family,
                new Piece(
                        piece.number(),
                        piece.share(),
                        Optional.of(record.event()),
                        record.version(),
                        record.fields(),
                        record.fields(),
                        List.of(),
                        true));
    }

    /** Without that record. */
    public static Family without(Family family, EventId event) {
        return family.withPieces(family.pieces().stream()
                .filter(piece -> !piece.event().equals(Optional.of(event)))
                .toList());
    }

    private static Piece begun(PieceChange.Create create) {
        MeetingFields fields = create.part().fields();
        return new Piece(
                create.number(), create.part().share(), Optional.empty(), new Version(""), fields, fields, List.of());
    }

    private static Piece attempting(Piece piece, MeetingFields tried) {
        if (piece.attempted().contains(tried)) {
            return piece;
        }
        List<MeetingFields> attempted = new ArrayList<>(piece.attempted());
        attempted.add(tried);
        return piece.withAttempted(attempted);
    }

    /** What NetSuite cannot express is no difference; another time, or another recurrence, always is one. */
    private static MeetingFields meaning(MeetingFields intended, MeetingFields answer) {
        Set<Field> otherwise = EnumSet.noneOf(Field.class);
        if (!answer.time().isSameTimeAs(intended.time())) {
            otherwise.add(Field.TIME);
        }
        if (!sameDates(answer, intended)) {
            otherwise.addAll(Set.of(Field.TIME, Field.RECURRENCE, Field.EXCEPTIONS));
        }
        return intended.take(otherwise, answer);
    }

    /** However the rule is put. */
    private static boolean sameDates(MeetingFields one, MeetingFields other) {
        if (one.recurrence().equals(other.recurrence())) {
            return true;
        }
        return one.isSeries()
                && other.isSeries()
                && one.exceptions().equals(other.exceptions())
                && firstDates(one).equals(firstDates(other));
    }

    private static List<RecurrenceId> firstDates(MeetingFields series) {
        return Series.of(series).stream()
                .limit(DATES_COMPARED)
                .map(Occurrence::id)
                .toList();
    }

    private static Family put(Family family, Piece piece) {
        List<Piece> pieces = new ArrayList<>(family.pieces());
        UnaryOperator<Piece> replace = each -> each.number() == piece.number() ? piece : each;
        pieces.replaceAll(replace);
        if (!pieces.contains(piece)) {
            pieces.add(piece);
        }
        pieces.sort(Comparator.comparingInt(Piece::number));
        return family.withPieces(pieces);
    }
}
