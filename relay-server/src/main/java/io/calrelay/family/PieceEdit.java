package io.calrelay.family;

import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Observation;
import io.calrelay.model.Piece;
import io.calrelay.model.Share;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a person changed on one record. @param changed in which fields; never empty */
record PieceEdit(Piece piece, Observation.Present now, Set<Field> changed) {
    PieceEdit {
        changed = Set.copyOf(changed);
    }

    /** What a write of ours was to make of it is nobody's edit. */
    static PieceEdit of(Piece piece, Observation.Present now) {
        EnumSet<Field> changed = EnumSet.noneOf(Field.class);
        for (Field field : Field.values()) {
            boolean ours = now.fields().sameIn(field, piece.seen())
                    || piece.attempted().stream().anyMatch(tried -> now.fields().sameIn(field, tried));
            if (!ours) {
                changed.add(field);
            }
        }
        return new PieceEdit(piece, now, changed);
    }

    boolean isNone() {
        return changed.isEmpty();
    }

    /** Whether it touches when the record takes place. */
    boolean reshapes() {
        return changed.contains(Field.TIME) || changed.contains(Field.RECURRENCE);
    }

    /** What it changes besides the times. */
    Set<Field> texts() {
        EnumSet<Field> texts = EnumSet.noneOf(Field.class);
        texts.addAll(changed);
        texts.removeAll(Set.of(Field.TIME, Field.RECURRENCE, Field.EXCEPTIONS));
        return texts;
    }

    /** The piece once the edit of these fields is taken over. */
    Piece counting(Set<Field> counted) {
        EnumSet<Field> taken = EnumSet.noneOf(Field.class);
        taken.addAll(changed);
        taken.retainAll(counted);
        MeetingFields seen = piece.seen().take(taken, now.fields());
        MeetingFields means = piece.means().take(taken, now.fields());
        boolean sameVersion = piece.version().equals(now.version());
        Piece counting =
                piece.with(now.version(), seen, means).withAttempted(sameVersion ? piece.attempted() : List.of());
        return counting.withShare(share(means));
    }

    /** A person can turn a single record into a series and back. */
    private Share share(MeetingFields means) {
        if (means.isSeries() && piece.share() instanceof Share.Whole) {
            return new Share.Run();
        }
        return !means.isSeries() && piece.share() instanceof Share.Run ? new Share.Whole() : piece.share();
    }
}
