package io.calrelay.sandbox.google.calendar;

import io.calrelay.sandbox.world.Actor;
import java.util.List;
import java.util.Optional;

/**
 * A committed change of one copy, as others need to hear of it.
 *
 * @param before empty for a new event
 */
record Change(
        Actor by, PersonalCalendar calendar, Optional<StoredEvent> before, StoredEvent after, Call.Mailing mailing) {
    boolean isAbout(List<String> fields) {
        return before.isEmpty() || EventFields.differ(before.get().body(), after.body(), fields);
    }
}
