package io.calrelay.sandbox.google.calendar;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.google.wire.GoogleError;
import io.calrelay.sandbox.google.wire.GoogleResponse;
import io.calrelay.sandbox.world.Trace.Operation;
import io.calrelay.sandbox.world.Verified;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** events.get and events.move, which gives an event to another calendar as its organizer. */
@Verified(
        on = "2026-02-25",
        source = "google.md 4.4 and 7.1: discovery document, reference; reasons from an admin tool")
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
        requireMovable(call, event);
        Call there = destination(call, destination);
        if (there.calendar() == call.calendar()) {
            return store.answer(call, event);
        }
        List<StoredEvent> all = new ArrayList<>(List.of(event));
        all.addAll(call.calendar().exceptionsOf(id));
        all.forEach(each -> carry(call, there, each));
        return store.answer(there, there.calendar().stored(id).orElseThrow(GoogleError::notFound));
    }

    private static void requireMovable(Call call, StoredEvent event) {
        if (event.isInstance()) {
            throw GoogleError.badRequest(
                    "cannotChangeOrganizerOfInstance", "Cannot change the organizer of an instance.");
        }
        if (!event.isOrganizedBy(call.calendar().email())
                || !event.body().path("eventType").asText().equals("default")) {
            throw GoogleError.badRequest("cannotChangeOrganizer", "Cannot change the organizer of this event.");
        }
    }

    private Call destination(Call call, String id) {
        String user = call.caller().user();
        Optional<PersonalCalendar> own = id.equals("primary") || id.equalsIgnoreCase(user)
                ? store.calendars().of(user)
                : Optional.empty();
        SharedCalendars.Seen seen = own.map(each -> new SharedCalendars.Seen(each, "", AccessRole.OWNER, ""))
                .or(() -> store.calendars().shared().find(user, id))
                .orElseThrow(GoogleError::notFound);
        if (!seen.role().mayWrite()) {
            throw GoogleError.requiredAccessLevel();
        }
        return new Call(call.caller(), seen.calendar(), seen.role(), call.request());
    }

    private void carry(Call call, Call there, StoredEvent event) {
        ObjectNode body = event.body().deepCopy();
        body.putObject("organizer").put("email", there.calendar().email());
        Attendees.settle(body);
        StoredEvent moved = store.ledger()
                .commit(
                        there.calendar(),
                        Ledger.draft(event.id(), body),
                        call.caller().actor(),
                        Operation.CREATED);
        // Who organized it and is no guest of it keeps a cancelled event of which only the id is shown (google.md 4.4).
        ObjectNode left = body.deepCopy().put("status", "cancelled");
        StoredEvent gone = new StoredEvent(event.id(), left, event.stamp());
        store.ledger().commit(call.calendar(), gone, call.caller().actor(), Operation.DELETED);
        store.meetings()
                .organizerChanged(new Change(
                        call.caller().actor(),
                        there.calendar(),
                        Optional.of(event),
                        moved,
                        call.mailing(store.switches())));
    }
}
