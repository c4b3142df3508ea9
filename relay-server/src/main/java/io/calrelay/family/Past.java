package io.calrelay.family;

import io.calrelay.model.RecurrenceId;
import io.calrelay.model.Share;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells the pieces that are over, and stay as they are, from those whose occurrence the horizon still has. */
final class Past {
    private final Wanted wanted;
    private final Instant horizon;
    private final Set<Optional<RecurrenceId>> current = new HashSet<>();

    Past(Wanted wanted, List<DayPart> needed, Instant horizon) {
        this.wanted = wanted;
        this.horizon = horizon;
        needed.forEach(part -> current.add(part.of().id()));
    }

    boolean has(StandingPiece piece) {
        return piece.endsBy(horizon) && !isCurrent(piece.piece().share());
    }

    /** Whether the occurrence that the piece shows is or was to be in the horizon. */
    private boolean isCurrent(Share share) {
        Optional<RecurrenceId> id = share instanceof Share.Single single
                ? Optional.of(single.occurrence())
                : share instanceof Share.Slice slice ? slice.occurrence() : Optional.empty();
        return current.contains(id) || id.filter(this::wasToCome).isPresent();
    }

    private boolean wasToCome(RecurrenceId id) {
        return wanted.plainEnd(id).filter(end -> end.isAfter(horizon)).isPresent();
    }
}
