package io.calrelay.sandbox.google.calendar;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.google.wire.GoogleError;
import io.calrelay.sandbox.world.Positions;
import io.calrelay.sandbox.world.Verified;
import java.util.List;

/** What the owner of a calendar may change in an event. */
@Verified(on = "2026-04-01", source = "google.md 12: inviting-attendees and error guides")
final class GuestRights {
    private static final List<String> MAIN =
            List.of("summary", "description", "location", "start", "end", "recurrence");

    private GuestRights() {}

    /** @param own whether this is the organizer's copy */
    static void check(StoredEvent before, ObjectNode after, boolean own, Positions<GoogleSwitch> switches) {
        boolean locked = before.body().path("locked").asBoolean();
        if (locked && EventFields.differ(before.body(), after, MAIN)) {
            throw GoogleError.forbidden();
        }
        if (own) {
            return;
        }
        boolean foreignSeries = before.body().path("privateCopy").asBoolean()
                && (before.isMaster() || before.isInstance())
                && EventFields.differ(before.body(), after, MAIN);
        if (foreignSeries && switches.isOn(GoogleSwitch.FOREIGN_SERIES_FORBIDDEN)) {
            throw GoogleError.forbidden();
        }
        boolean flagsChanged = EventFields.GUEST_FLAGS.keySet().stream()
                .anyMatch(flag -> EventFields.flag(before.body(), flag) != EventFields.flag(after, flag));
        if (flagsChanged) {
            throw GoogleError.notOrganizer();
        }
        boolean revived = before.isCancelled() && !after.path("status").asText().equals("cancelled");
        if (revived && !before.isInstance()) {
            throw GoogleError.forbidden();
        }
    }
}
