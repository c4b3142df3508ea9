package io.calrelay.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All pieces of one meeting, as they were agreed.
 *
 * @param pieces by number
 * @param nextNumber for the next new piece; greater than all that were ever used
 * @param coveredUntil the end of the time in which the pieces show all occurrences; empty for all time
 */
public record Family(List<Piece> pieces, int nextNumber, Optional<Instant> coveredUntil) {
    /** Of a calendar's copy, which needs none. */
    public static final Family NONE = new Family(List.of(), 0, Optional.empty());

    public Family {
        pieces = List.copyOf(pieces);
    }

    public Family withPieces(List<Piece> others) {
        int used = others.stream().mapToInt(piece -> piece.number() + 1).max().orElse(0);
        return new Family(others, Math.max(nextNumber, used), coveredUntil);
    }
}
