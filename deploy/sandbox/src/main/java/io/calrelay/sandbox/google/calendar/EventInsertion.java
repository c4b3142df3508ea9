package io.calrelay.sandbox.google.calendar;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.google.wire.GoogleError;
import io.calrelay.sandbox.google.wire.GoogleResponse;
import io.calrelay.sandbox.google.wire.Json;
import io.calrelay.sandbox.world.Assumed;
import io.calrelay.sandbox.world.Trace.Operation;
import io.calrelay.sandbox.world.Verified;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** events.insert and events.quickAdd. */
@Verified(on = "2026-04-23", source = "google.md 3.1 and 7.3: reference and error guide")
public final class EventInsertion {
    private final Store store;

    public EventInsertion(Store store) {
        this.store = store;
    }

    public GoogleResponse insert(Call call) {
        return insert(call, call.request().json());
    }

    @Assumed(source = "google.md names the method only; the text becomes the title of the next full hour")
    public GoogleResponse quickAdd(Call call) {
        String text = call.query().text("text").orElseThrow(() -> GoogleError.required("Required parameter: text"));
        Instant start = store.ledger().now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1));
        ObjectNode request = Json.object().put("summary", text);
        request.putObject("start").put("dateTime", start.toString());
        request.putObject("end").put("dateTime", start.plus(Duration.ofHours(1)).toString());
        return insert(call, request);
    }

    private GoogleResponse insert(Call call, ObjectNode request) {
        Call.Mailing mailing = call.mailing(store.switches());
        String id = request.hasNonNull("id")
                ? Json.text(request, "id")
                : store.ledger().newId();
        EventChecks.checkNewId(id);
        ObjectNode body = body(call, request, id);
        EventChecks.settle(body, call.calendar().zone(), store.switches());
        Conference.settle(body, store.ledger());
        if (isTaken(call.calendar(), id, Json.text(body, "iCalUID"))) {
            throw GoogleError.duplicate();
        }
        store.invitations().count(call.caller().user(), Json.object(), body, mailing);
        StoredEvent stored = store.ledger()
                .commit(call.calendar(), Ledger.draft(id, body), call.caller().actor(), Operation.CREATED);
        Change change = new Change(call.caller().actor(), call.calendar(), Optional.empty(), stored, mailing);
        store.meetings().organizerChanged(change);
        return store.answer(call, stored);
    }

    private ObjectNode body(Call call, ObjectNode request, String id) {
        String type = request.path("eventType").asText("default");
        ObjectNode body = EventBody.fresh(request, call.query());
        EventTypes.checkNew(type, body, !call.calendar().email().contains("calendar.google.com"));
        boolean withoutDelegation = call.caller().user().endsWith(".gserviceaccount.com");
        if (withoutDelegation && body.path("attendees").size() > 0) {
            String message = "Service accounts cannot invite attendees without Domain-Wide Delegation of Authority.";
            throw GoogleError.backend(403, "calendar", "forbiddenForServiceAccounts", message);
        }
        body.putObject("creator").put("email", call.caller().user());
        body.putObject("organizer").put("email", call.calendar().email());
        body.put("iCalUID", request.path("iCalUID").asText(id + "@google.com"));
        body.put("sequence", request.path("sequence").asInt(0)).put("eventType", type);
        if (!body.has("reminders")) {
            body.putObject("reminders").put("useDefault", true);
        }
        return body;
    }

    // Provider: an id stays taken after deletion (google.md 7.3).
    private static boolean isTaken(PersonalCalendar calendar, String id, String uid) {
        return calendar.stored(id).isPresent()
                || calendar.byUid(uid).filter(event -> !event.isCancelled()).isPresent();
    }
}
