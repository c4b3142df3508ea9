package io.calrelay.sandbox.google.calendar;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.world.Trace.Operation;
import io.calrelay.sandbox.world.Verified;
import java.util.List;
import java.util.Optional;

/** The rule of July 2026: one occurrence cannot be more open than its series, and a stricter one closes the series. */
@Verified(on = "2026-07-07", source = "google.md 2: release note and Javadoc of rev20260708")
final class InstanceVisibility {
    private static final List<String> STRICT = List.of("private", "confidential");

    private final Store store;

    InstanceVisibility(Store store) {
        this.store = store;
    }

    /** Takes back, without a word, what would open one occurrence. */
    static void settle(StoredEvent before, ObjectNode after) {
        if (before.isInstance() && isStrict(before.body()) && !isStrict(after)) {
            after.set("visibility", before.body().get("visibility"));
        }
    }

    /** Closes the whole series when one occurrence was closed. */
    void spread(Change change, StoredEvent before) {
        StoredEvent after = change.after();
        boolean closed = after.isInstance() && !isStrict(before.body()) && isStrict(after.body());
        Optional<StoredEvent> master = closed ? change.calendar().stored(after.masterId()) : Optional.empty();
        master.filter(series -> !isStrict(series.body())).ifPresent(series -> {
            ObjectNode body = series.body().deepCopy();
            body.set("visibility", after.body().get("visibility"));
            StoredEvent event = new StoredEvent(series.id(), body, series.stamp());
            StoredEvent stored = store.ledger().commit(change.calendar(), event, change.by(), Operation.UPDATED);
            if (stored.isOrganizedBy(change.calendar().email())) {
                store.meetings()
                        .organizerChanged(new Change(
                                change.by(), change.calendar(), Optional.of(series), stored, change.mailing()));
            }
        });
    }

    private static boolean isStrict(ObjectNode body) {
        return STRICT.contains(body.path("visibility").asText());
    }
}
