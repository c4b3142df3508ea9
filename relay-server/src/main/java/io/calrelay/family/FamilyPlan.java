package io.calrelay.family;

import io.calrelay.model.EventTime;
import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Piece;
import io.calrelay.model.RecurrenceId;
import io.calrelay.model.Share;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The fewest writes to single records after which a family shows exactly its meeting.
 *
 * <p>Records that show what they should are left as they are, however a cover made anew would divide the occurrences: notes
 * and files hang on them. What they do not show is covered anew, and the records that are left over are given these parts, each
 * the one that it showed before or else the nearest; only then are records made and deleted.
 *
 * @param coveredUntil see {@link Cover}
 */
public record FamilyPlan(List<PieceChange> changes, Optional<Instant> coveredUntil) {
    public FamilyPlan {
        changes = List.copyOf(changes);
    }

    /**
     * @param standing the pieces that are there, or whose create was begun
     * @param heard the fields that may be written to records that are there
     * @param nextNumber of the first new piece
     */
    public static FamilyPlan of(
            MeetingFields meeting, List<Piece> standing, Set<Field> heard, Terms terms, int nextNumber) {
        Terms stored = terms.in(zoneOf(standing).orElse(terms.zone()));
        List<Wanted> wanted = new ArrayList<>(Cover.all(meeting, stored));
        List<Piece> others = new ArrayList<>();
        boolean forEver = false;
        for (Piece piece : standing) {
            Optional<Set<Wanted>> shown = new Shown(meeting, heard, stored).by(piece, wanted);
            if (shown.isPresent() && piece.event().isPresent()) {
                wanted.removeAll(shown.get());
                forEver |= piece.means().isSeries() && Series.of(piece.means()).isEndless();
            } else if (!isPast(piece, stored)) {
                others.add(piece);
            }
        }
        Cover rest = Cover.of(meeting, stored, wanted);
        Optional<Instant> coveredUntil = forEver ? Optional.empty() : rest.coveredUntil();
        return new FamilyPlan(new Assignment(heard, stored, nextNumber).of(rest.parts(), others), coveredUntil);
    }

    /** Records stay in the zone that they are stored in. */
    private static Optional<ZoneId> zoneOf(List<Piece> standing) {
        return standing.stream()
                .map(piece -> piece.means().time() instanceof EventTime.Timed timed
                        ? timed.start().getZone()
                        : null)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** What is over stays as it was. */
    private static boolean isPast(Piece piece, Terms terms) {
        return piece.share() instanceof Share.Single
                && piece.event().isPresent()
                && !piece.means().time().latestEnd().isAfter(terms.from());
    }

    /** Gives parts to the records that are left over. */
    private static final class Assignment {
        private final Set<Field> heard;
        private final Terms terms;
        private final List<PieceChange> changes = new ArrayList<>();
        private int nextNumber;

        Assignment(Set<Field> heard, Terms terms, int nextNumber) {
            this.heard = heard;
            this.terms = terms;
            this.nextNumber = nextNumber;
        }

        List<PieceChange> of(List<Part> wanted, List<Piece> standing) {
            List<Part> parts = new ArrayList<>(wanted);
            parts.sort(Comparator.comparing(part -> RecurrenceId.of(part.fields().time())));
            List<Piece> pieces = new ArrayList<>(standing);
            pair(parts, pieces, (part, piece) -> part.share().equals(piece.share()) && sameStart(part, piece));
            pair(parts, pieces, (part, piece) -> part.share().equals(piece.share()));
            while (!parts.isEmpty() && pieces.stream().anyMatch(this::canBeReshaped)) {
                Part part = parts.remove(0);
                Piece nearest = pieces.stream()
                        .filter(this::canBeReshaped)
                        .min(Comparator.comparing(piece -> Nearness.between(start(part.fields()), start(piece.means()))))
                        .orElseThrow();
                pieces.remove(nearest);
                give(part, nearest);
            }
            parts.forEach(part -> changes.add(new PieceChange.Create(nextNumber++, part)));
            pieces.forEach(piece -> changes.add(new PieceChange.Delete(piece)));
            return changes;
        }

        private interface Fit {
            boolean fits(Part part, Piece piece);
        }

        private void pair(List<Part> parts, List<Piece> pieces, Fit fit) {
            for (Part part : List.copyOf(parts)) {
                Optional<Piece> found = pieces.stream()
                        .filter(piece -> canTake(part, piece) && fit.fits(part, piece))
                        .findFirst();
                found.ifPresent(piece -> {
                    parts.remove(part);
                    pieces.remove(piece);
                    give(part, piece);
                });
            }
        }

        private void give(Part part, Piece piece) {
            if (piece.event().isEmpty()) {
                changes.add(new PieceChange.Create(piece.number(), part));
                return;
            }
            Set<Field> changed = EnumSet.noneOf(Field.class);
            changed.addAll(piece.means().differingFrom(part.fields()));
            changed.retainAll(heard);
            // A recurrence counts from its first day: one is never written without the other.
            if (part.fields().isSeries() && (changed.contains(Field.TIME) || changed.contains(Field.RECURRENCE))) {
                changed.addAll(Set.of(Field.TIME, Field.RECURRENCE));
            }
            changes.add(new PieceChange.Update(piece, part, changed));
        }

        /** Where scripts cannot set a recurrence they cannot take one away either. */
        private boolean canBeReshaped(Piece piece) {
            return piece.event().isPresent() && (terms.nativeRuns() || !piece.means().isSeries());
        }

        private boolean canTake(Part part, Piece piece) {
            return canBeReshaped(piece)
                    || piece.event().isEmpty()
                    || (part.fields().recurrence().equals(piece.means().recurrence())
                            && part.fields().sameIn(Field.TIME, piece.means()));
        }

        private static boolean sameStart(Part part, Piece piece) {
            return start(part.fields()).equals(start(piece.means()));
        }

        private static RecurrenceId start(MeetingFields fields) {
            return RecurrenceId.of(fields.time());
        }
    }
}
