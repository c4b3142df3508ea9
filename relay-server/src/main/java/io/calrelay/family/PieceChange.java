package io.calrelay.family;

import io.calrelay.model.Field;
import io.calrelay.model.Piece;
import java.util.Set;

/** One change to a family. */
public sealed interface PieceChange {
    /**
     * Make a record.
     *
     * @param number of a piece whose create was begun: its own; otherwise one that was never used
     */
    record Create(int number, Part part) implements PieceChange {}

    /**
     * Change a record.
     *
     * @param changed what is to be written; may be empty: then only what the piece stands for is new, and nothing is written
     */
    record Update(Piece piece, Part part, Set<Field> changed) implements PieceChange {
        public Update {
            changed = Set.copyOf(changed);
        }
    }

    record Delete(Piece piece) implements PieceChange {}
}
