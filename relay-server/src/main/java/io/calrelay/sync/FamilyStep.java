package io.calrelay.sync;

import io.calrelay.family.PieceChange;
import io.calrelay.model.Agreed;
import io.calrelay.model.Decision;
import io.calrelay.model.EventId;
import io.calrelay.model.Field;
import io.calrelay.model.Observation;
import io.calrelay.model.Organizer;
import io.calrelay.model.Piece;
import io.calrelay.model.Side;
import io.calrelay.model.Version;
import io.calrelay.rules.FamilyOrder;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is to be done with one family now.
 *
 * @param order what it comes from
 * @param before what the family agrees to before anything is written: with people's edits taken over; empty if there is no
 *     family and none is to be made
 * @param isNews whether {@code before} is to be kept even if nothing is written
 * @param changes the writes
 * @param present the records that are there
 */
record FamilyStep(
        FamilyOrder order,
        Optional<Agreed> before,
        boolean isNews,
        List<PieceChange> changes,
        Map<EventId, Observation.Present> present) {
    FamilyStep {
        changes = List.copyOf(changes);
        present = Map.copyOf(present);
    }

    boolean isNothing() {
        return changes.isEmpty() && !isNews;
    }

    /** Of the record as it was seen, which a person may have edited since it was agreed. */
    Version versionOf(Piece piece) {
        Observation.Present seen = present.get(piece.event().orElseThrow());
        return seen == null ? piece.version() : seen.version();
    }

    /** All of its writes as one decision, for history and log; empty if nothing is written. */
    Optional<Decision> summary() {
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        Agreed agreed = before.orElseThrow();
        if (order instanceof FamilyOrder.End end) {
            EventId event = agreed.event().orElse(new EventId(""));
            return Optional.of(new Decision.Delete(Side.NETSUITE, event, agreed.version(), end.why()));
        }
        FamilyOrder.Show show = (FamilyOrder.Show) order;
        return agreed.event()
                .<Decision>map(event -> new Decision.Update(
                        Side.NETSUITE,
                        agreed.kind(),
                        event,
                        agreed.version(),
                        show.truth(),
                        changed(),
                        Collections.emptySortedSet(),
                        show.why()))
                .or(() -> show.organizer().map(organizer -> create(agreed, show, organizer)));
    }

    private Decision create(Agreed agreed, FamilyOrder.Show show, Organizer organizer) {
        boolean begun = !agreed.family().pieces().isEmpty();
        return new Decision.Create(Side.NETSUITE, show.truth(), organizer, agreed.generation(), begun, show.why());
    }

    /** The fields that records are told, or the time where records come and go. */
    private Set<Field> changed() {
        EnumSet<Field> changed = EnumSet.noneOf(Field.class);
        for (PieceChange change : changes) {
            changed.addAll(change instanceof PieceChange.Update update ? update.changed() : Set.of(Field.TIME));
        }
        return changed;
    }
}
