package io.calrelay.sandbox.outlook;

import io.calrelay.sandbox.world.Actor;
import io.calrelay.sandbox.world.Service;
import io.calrelay.sandbox.world.Trace;
import io.calrelay.sandbox.world.World;
import java.time.Instant;

/** Files what was committed: in the world's trace, and with those who asked to be told. Guarded by the cloud's lock. */
final class Ledger {
    private final World world;
    private final Notifier notifier;

    Ledger(World world, Notifier notifier) {
        this.world = world;
        this.notifier = notifier;
    }

    Instant now() {
        return world.clock().instant();
    }

    void created(Actor by, Mailbox box, EventItem item) {
        file(by, box, Trace.Operation.CREATED, Occurrence.whole(item));
        notifier.tell(box, "created", Occurrence.whole(item));
    }

    void updated(Actor by, Mailbox box, Occurrence what) {
        changed(by, box, Trace.Operation.UPDATED, what);
    }

    void answered(Actor by, Mailbox box, Occurrence what) {
        changed(by, box, Trace.Operation.ANSWERED, what);
    }

    /** A deleted occurrence is only an update of its master (graph.md 0.3). */
    void deleted(Actor by, Mailbox box, Occurrence what) {
        file(by, box, Trace.Operation.DELETED, what);
        vanished(box, what);
    }

    private void vanished(Mailbox box, Occurrence what) {
        if (what.date() == null) {
            notifier.tell(box, "deleted", what);
        } else {
            notifier.tell(box, "updated", Occurrence.whole(box.items.getOrDefault(what.item().number, what.item())));
        }
    }

    /** Declining takes the event out of the calendar, but is an answer. */
    void declined(Actor by, Mailbox box, Occurrence what) {
        file(by, box, Trace.Operation.ANSWERED, what);
        vanished(box, what);
    }

    private void changed(Actor by, Mailbox box, Trace.Operation operation, Occurrence what) {
        file(by, box, operation, what);
        if (what.date() == null) {
            notifier.tell(box, "updated", what);
        } else {
            notifier.tellOfOccurrence(box, what);
        }
    }

    private void file(Actor by, Mailbox box, Trace.Operation operation, Occurrence what) {
        String id = EntryIds.write(box, what, false);
        world.trace().add(by, Service.GRAPH, operation, id, what.title());
    }
}
