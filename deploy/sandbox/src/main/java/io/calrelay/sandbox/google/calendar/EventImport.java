package io.calrelay.sandbox.google.calendar;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.google.wire.GoogleError;
import io.calrelay.sandbox.google.wire.GoogleResponse;
import io.calrelay.sandbox.google.wire.Json;
import io.calrelay.sandbox.world.Trace.Operation;
import io.calrelay.sandbox.world.Verified;
import java.util.Optional;

/** events.import: a private copy, addressed by its iCalendar UID. */
@Verified(on = "2026-09-09", source = "google.md 7.1: live tests of a CRM team")
public final class EventImport {
    private static final String OUTSIDER =
            "The owner of the calendar must either be the organizer or an attendee of an event that is imported.";

    private final Store store;

    public EventImport(Store store) {
        this.store = store;
    }

    public GoogleResponse run(Call call) {
        ObjectNode request = call.request().json();
        String uid = Json.text(request, "iCalUID");
        if (uid.isEmpty()) {
            throw GoogleError.required("Missing iCalUID.");
        }
        Optional<StoredEvent> known = call.calendar().byUid(uid);
        ObjectNode body = body(call, request, known);
        EventChecks.settle(body, call.calendar().zone(), store.switches());
        known.ifPresent(event -> EventChecks.checkSequence(event.body(), body));
        StoredEvent event = known.map(old -> new StoredEvent(old.id(), body, old.stamp()))
                .orElseGet(() -> Ledger.draft(Incoming.foreignId(uid), body));
        Operation operation = known.isPresent() ? Operation.UPDATED : Operation.CREATED;
        StoredEvent stored =
                store.ledger().commit(call.calendar(), event, call.caller().actor(), operation);
        return store.answer(call, stored);
    }

    private static ObjectNode body(Call call, ObjectNode request, Optional<StoredEvent> known) {
        String owner = call.calendar().email();
        ObjectNode body = EventBody.fresh(request, call.query());
        ObjectNode organizer = Json.child(request, "organizer");
        String email = organizer.path("email").asText(owner);
        boolean takesPart =
                email.equalsIgnoreCase(owner) || Attendees.find(request, owner).isPresent();
        if (!takesPart) {
            throw GoogleError.badRequest("participantIsNeitherOrganizerNorAttendee", OUTSIDER);
        }
        body.putObject("creator").put("email", call.caller().user());
        ObjectNode kept = body.putObject("organizer").put("email", email);
        if (organizer.hasNonNull("displayName")) {
            kept.put("displayName", Json.text(organizer, "displayName"));
        }
        if (!email.equalsIgnoreCase(owner)) {
            body.put("privateCopy", true);
        }
        int sequence = known.map(event -> event.body().path("sequence").asInt()).orElse(0);
        body.put("iCalUID", Json.text(request, "iCalUID")).put("eventType", "default");
        body.put("sequence", request.path("sequence").asInt(sequence));
        if (!body.has("reminders")) {
            body.putObject("reminders").put("useDefault", true);
        }
        return body;
    }
}
