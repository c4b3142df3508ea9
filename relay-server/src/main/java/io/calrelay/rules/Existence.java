package io.calrelay.rules;

import io.calrelay.model.Agreed;
import io.calrelay.model.Field;
import io.calrelay.model.Meeting;
import io.calrelay.model.Observation;
import io.calrelay.model.Side;
import java.util.List;
import java.util.Optional;

/**
 * Whether a meeting lives on. Only a side that speaks can end it; where one side deleted it and the other changed it, the
 * organizer's calendar wins (design.md rules 3, 4, 13, 14).
 */
final class Existence {
    /** @param because which deletion ended it, for the history */
    record Fate(Meeting.State state, Optional<Side> because) {}

    private final MeetingView view;
    private final Standings standings;

    Existence(MeetingView view, Standings standings) {
        this.view = view;
        this.standings = standings;
    }

    Fate fate() {
        if (view.meeting().state() == Meeting.State.DELETED) {
            return new Fate(isBack() ? Meeting.State.LIVE : Meeting.State.DELETED, Optional.empty());
        }
        Optional<Side> ended = standings.waitsForOrganizer() ? Optional.empty() : endedBy();
        return new Fate(ended.isPresent() ? Meeting.State.DELETED : Meeting.State.LIVE, ended);
    }

    private Optional<Side> endedBy() {
        Optional<Side> organizers = standings.organizerSide().map(side -> side);
        Optional<Side> byOrganizer = organizers.filter(this::deletedByASpeaker);
        if (byOrganizer.isPresent()) {
            return byOrganizer;
        }
        Side family = Side.NETSUITE;
        boolean organizerDisagrees = organizers.filter(this::changedSinceAgreed).isPresent();
        return deletedByASpeaker(family) && !organizerDisagrees ? Optional.of(family) : Optional.empty();
    }

    /** A person made it again, or brought it back, where it counts. */
    private boolean isBack() {
        return !standings.waitsForOrganizer()
                && standings.all().stream()
                        .filter(Standing::speaks)
                        .map(Standing::side)
                        .anyMatch(side -> view.present(side).isPresent()
                                && view.agreed(side).isEmpty());
    }

    /** Who stands in for an organizer outside declines by deleting; only the organizer's cancellation ends the meeting. */
    private boolean deletedByASpeaker(Side side) {
        boolean declined = standings.isForeign() && side instanceof Side.Calendar && view.deletedByOwner(side);
        return view.gone(side)
                && !declined
                && view.agreed(side).flatMap(Agreed::event).isPresent()
                && standings.of(side).speaks();
    }

    private boolean changedSinceAgreed(Side side) {
        Optional<Observation.Present> present = view.present(side);
        return present.isPresent()
                && standings.of(side).speaks()
                && List.of(Field.values()).stream()
                        .anyMatch(field -> FieldMerge.changed(field, present.get(), view.agreed(side)));
    }
}
