package io.calrelay.family;

import io.calrelay.model.Field;
import io.calrelay.model.Piece;
import java.util.Set;

/** One write to one record of a family. */
public sealed interface PieceChange {
    record Create(int number, Part part) implements PieceChange {}

    /** @param changed may be empty: then only what it belongs to is written */
    record Update(Piece piece, Part part, Set<Field> changed) implements PieceChange {
        public Update {
            changed = Set.copyOf(changed);
        }
    }

    /** Of one whose create was begun: what that may have left has to be found first. */
    record Delete(Piece piece) implements PieceChange {}
}
