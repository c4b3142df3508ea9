package io.calrelay.family;

import io.calrelay.family.PieceChange.Create;
import io.calrelay.family.PieceChange.Delete;
import io.calrelay.family.PieceChange.Update;
import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Piece;
import io.calrelay.model.Share;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Says what was decided about a family as changes to records. */
final class PlanWriter {
    private final PartWriter parts;
    private final Set<Field> heard;
    private final boolean all;
    private int number;

    /**
     * @param number the first that is free
     * @param all whether the family is one record that shows all of its meeting
     */
    PlanWriter(PartWriter parts, Set<Field> heard, int number, boolean all) {
        this.parts = parts;
        this.heard = heard;
        this.number = number;
        this.all = all;
    }

    List<PieceChange> changes(Continuation continuation, Reshaping reshaping) {
        List<PieceChange> changes = new ArrayList<>(toldOnly(continuation.kept()));
        reshaping
                .became()
                .forEach(change -> changes.add(reshaped(change.piece().piece(), parts.part(change.stretch(), all))));
        continuation.left().forEach(stretch -> changes.add(new Create(number++, parts.part(stretch, all))));
        // What became of a begun create that is not wanted any more has to be known before it can be deleted.
        reshaping.unused().stream().filter(StandingPiece::isBegun).forEach(piece -> changes.add(again(piece)));
        reshaping.unused().stream()
                .filter(piece -> !piece.isBegun())
                .forEach(piece -> changes.add(new Delete(piece.piece())));
        return changes;
    }

    /** What is to be written of pieces that stay. */
    List<PieceChange> toldOnly(List<Kept> kept) {
        List<PieceChange> changes = new ArrayList<>();
        for (Kept each : kept) {
            Piece piece = each.piece().piece();
            Part part = parts.part(each, heard, all);
            if (each.piece().isBegun()) {
                changes.add(new Create(piece.number(), part));
            } else if (!changed(piece, part).isEmpty() || !part.share().equals(piece.share())) {
                changes.add(new Update(piece, part, changed(piece, part)));
            }
        }
        return changes;
    }

    private PieceChange reshaped(Piece piece, Part part) {
        if (piece.event().isEmpty()) {
            return new Create(piece.number(), part);
        }
        EnumSet<Field> unheard = EnumSet.complementOf(EnumSet.copyOf(heard));
        Part told = new Part(part.share(), part.fields().take(unheard, piece.means()), part.zone(), part.belongsTo());
        return new Update(piece, told, changed(piece, told));
    }

    private Create again(StandingPiece piece) {
        Share share = piece.piece().share();
        return new Create(piece.piece().number(), new Part(share, piece.means(), piece.zone(), ""));
    }

    private Set<Field> changed(Piece piece, Part part) {
        MeetingFields before = piece.means();
        Set<Field> changed = EnumSet.noneOf(Field.class);
        changed.addAll(Texts.changed(before, part.fields(), heard));
        if (!Shown.of(before.time()).equals(Shown.of(part.fields().time()))) {
            changed.add(Field.TIME);
        }
        if (!before.recurrence().equals(part.fields().recurrence())) {
            changed.add(Field.RECURRENCE);
        }
        return changed;
    }
}
