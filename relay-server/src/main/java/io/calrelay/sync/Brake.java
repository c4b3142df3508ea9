package io.calrelay.sync;

import io.calrelay.model.AttentionItem;
import io.calrelay.model.CalendarId;
import io.calrelay.model.MeetingId;
import io.calrelay.model.Side;
import io.calrelay.ports.AttentionStore;
import io.calrelay.ports.EndingStore;
import io.calrelay.ports.Stores;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Stops deletions that look like a disaster until a person says that they are meant: more than a share of one side within an
 * hour, or all of it (design.md rule 8). What waits stays as it is on every other side.
 */
final class Brake {
    /** Deletions of so long count together; so long a person's word holds. */
    private static final Duration WHILE = Duration.ofHours(1);

    private final Stores stores;
    private final InstantSource clock;

    Brake(Stores stores, InstantSource clock) {
        this.stores = stores;
        this.clock = clock;
    }

    /** Whether a deletion on that side has to wait. Else it is counted. */
    boolean stops(MeetingId meeting, Side side) {
        Instant now = clock.instant();
        AttentionStore attention = stores.attention();
        AttentionItem.Kind kind = AttentionItem.Kind.MASS_DELETION;
        boolean meant = attention.wasDecided(kind, side.wireName(), AttentionItem.Choice.DELETE, now.minus(WHILE));
        EndingStore.Extent extent = stores.endings().extent(side, now.minus(WHILE));
        boolean stopped = !meant
                && (attention.isOpen(kind, side.wireName())
                        || stores.policy().get().brake().stops(extent.going(), extent.all()));
        if (stopped) {
            attention.raise(question(side, extent), now);
        } else {
            stores.endings().ended(meeting, side, now);
        }
        return stopped;
    }

    private AttentionStore.Question question(Side side, EndingStore.Extent extent) {
        Optional<CalendarId> calendar = side instanceof Side.Calendar own ? Optional.of(own.id()) : Optional.empty();
        String where = calendar.map(id -> id.service().displayName() + " calendar of " + id.owner())
                .orElse("NetSuite account");
        String summary =
                "%d of %d events disappeared from the %s within an hour. Nothing was deleted elsewhere since; %d wait. "
                                .formatted(extent.going(), extent.all(), where, extent.pending())
                        + "Choose 'delete' if that is meant, 'keep' to leave the other sides as they are and stop syncing these.";
        return new AttentionStore.Question(
                AttentionItem.Kind.MASS_DELETION,
                side.wireName(),
                calendar.map(CalendarId::owner),
                Optional.empty(),
                summary);
    }
}
