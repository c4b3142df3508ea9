package io.calrelay.gateway.outlook;

import io.calrelay.model.EventId;
import io.calrelay.model.MeetingFields;
import java.util.Optional;

/** What stands on one day of a series' pattern instead of the occurrence that the pattern makes there. */
sealed interface Slot {
    /** Nothing: the occurrence was deleted, or called off by the organizer. */
    record Deleted() implements Slot {}

    /**
     * Something that shows otherwise.
     *
     * @param exception by what Graph knows it; empty where Graph itself has the plain occurrence otherwise than we do
     */
    record Changed(Optional<Handle> exception, MeetingFields shows) implements Slot {}

    /** An occurrence's own id and version. */
    record Handle(EventId id, String changeKey) {}
}
