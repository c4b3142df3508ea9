package io.calrelay.family;

import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Piece;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a family that stands comes to show its meeting: with the fewest record writes, then with the fewest pieces.
 *
 * <p>The idea: a standing piece that is right is left alone, and what it shows is done. A piece that is wrong costs one write
 * in any case, to change it or to delete it. So everything that no right piece shows is divided among as few pieces as can be,
 * and the wrong ones become these, the rest being made or deleted.
 *
 * <pre>
 * shows only what is wanted                   stays
 * ... and says something else                 is told what changed
 * a run whose hours alone are wrong           gets other hours
 * a run with a wrong day ahead                ends before it; what it showed of the past stays
 * any other wrong piece                       becomes a wanted one: of the same share, else of the nearest day
 * a wanted run that a right one leads up to   is no piece of its own; the right one goes on
 * a create that was begun                     is done again under its number
 * what is over                                stays, unless its occurrence is now in the horizon
 * </pre>
 *
 * <p>Without native runs no recurrence is touched: a wrong run is deleted, and single pieces take its place.
 *
 * <p>Records are told only what they may hear. If when the meeting is may not be told, nothing is made or deleted either.
 *
 * @param changes first those of records that stand, then new ones, then deletions, so that nothing is missing in between
 * @param coveredUntil up to when the family shows everything once the changes are made; empty if that is for ever
 */
public record FamilyPlan(List<PieceChange> changes, Optional<Instant> coveredUntil) {
    public FamilyPlan {
        changes = List.copyOf(changes);
    }

    /**
     * Plans a family.
     *
     * @param heard the fields that NetSuite is told
     * @param nextNumber higher than the number of any piece that the family ever had
     */
    public static FamilyPlan of(
            MeetingFields meeting, List<Piece> standing, Set<Field> heard, Terms terms, int nextNumber) {
        return new FamilyPlanner(meeting, standing, heard, terms, nextNumber).plan();
    }
}
