package io.calrelay.sandbox.google.calendar;

import io.calrelay.sandbox.google.wire.GoogleError;
import io.calrelay.sandbox.google.wire.GoogleResponse;
import io.calrelay.sandbox.world.Assumed;

/** events.get and events.move. */
@Assumed(source = "google.md 7.1; with one calendar a person there is nowhere to move to, so only refusals are real")
public final class EventMove {
    private final Store store;

    public EventMove(Store store) {
        this.store = store;
    }

    /** Cancelled events are returned too. */
    public GoogleResponse get(Call call, String id) {
        return store.answer(call, store.find(call.calendar(), id).orElseThrow(GoogleError::notFound));
    }

    public GoogleResponse move(Call call, String id) {
        StoredEvent event = store.find(call.calendar(), id).orElseThrow(GoogleError::notFound);
        String destination = call.query()
                .text("destination")
                .orElseThrow(() -> GoogleError.required("Required parameter: destination"));
        if (event.isInstance()) {
            throw GoogleError.badRequest(
                    "cannotChangeOrganizerOfInstance", "Cannot change the organizer of an instance.");
        }
        if (!event.isOrganizedBy(call.calendar().email())
                || !event.body().path("eventType").asText().equals("default")) {
            throw GoogleError.badRequest("cannotChangeOrganizer", "Cannot change the organizer of this event.");
        }
        if (!destination.equals("primary")
                && !destination.equalsIgnoreCase(call.calendar().email())) {
            throw GoogleError.notFound();
        }
        return store.answer(call, event);
    }
}
