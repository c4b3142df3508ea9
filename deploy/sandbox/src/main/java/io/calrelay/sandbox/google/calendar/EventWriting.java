package io.calrelay.sandbox.google.calendar;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.google.wire.GoogleError;
import io.calrelay.sandbox.google.wire.GoogleResponse;
import io.calrelay.sandbox.world.Assumed;
import io.calrelay.sandbox.world.Trace.Operation;
import io.calrelay.sandbox.world.Verified;
import java.util.Optional;

/** events.update, events.patch and events.delete. */
@Verified(on = "2026-04-23", source = "google.md 7.1 and 12: reference and version guide")
public final class EventWriting {
    private final Store store;

    public EventWriting(Store store) {
        this.store = store;
    }

    /** PUT. */
    public GoogleResponse update(Call call, String id) {
        StoredEvent before = wanted(call, id);
        return changed(
                call, before, EventBody.replaced(before.body(), call.request().json(), call.query()));
    }

    public GoogleResponse patch(Call call, String id) {
        StoredEvent before = wanted(call, id);
        return changed(
                call, before, EventBody.merged(before.body(), call.request().json(), call.query()));
    }

    /** 204; a second delete is 410. */
    public GoogleResponse delete(Call call, String id) {
        Call.Mailing mailing = call.mailing(store.switches());
        StoredEvent before = store.find(call.calendar(), id).orElseThrow(GoogleError::notFound);
        if (before.isCancelled()) {
            throw GoogleError.deleted();
        }
        call.requireVersion(before);
        cancel(call, before, mailing);
        return GoogleResponse.noContent();
    }

    private StoredEvent wanted(Call call, String id) {
        StoredEvent before = store.find(call.calendar(), id).orElseThrow(GoogleError::notFound);
        call.requireVersion(before);
        return before;
    }

    @Assumed(source = "google.md is silent on writes that change nothing; here they leave etag and updated alone")
    private GoogleResponse changed(Call call, StoredEvent before, ObjectNode after) {
        Call.Mailing mailing = call.mailing(store.switches());
        boolean own = isOrganizers(call.calendar(), before);
        if (before.isInstance()) {
            after.remove("recurrence");
        }
        if (!own || call.request().json().path("attendeesOmitted").asBoolean()) {
            after.set(
                    "attendees",
                    Attendees.answered(before.body(), after, call.calendar().email()));
        }
        EventChecks.settle(after, call.calendar().zone(), store.switches());
        InstanceVisibility.settle(before, after);
        EventChecks.checkSequence(before.body(), after);
        GuestRights.check(before, after, own, store.switches());
        EventTypes.checkEdit(before, after);
        if (after.path("status").asText().equals("cancelled") && !before.isCancelled()) {
            return store.answer(call, cancel(call, before, mailing));
        }
        if (after.equals(before.body())) {
            return store.answer(call, before);
        }
        store.invitations().count(call.caller().user(), before.body(), after, mailing);
        raiseSequence(before.body(), after, own);
        Conference.settle(after, store.ledger());
        StoredEvent stored = commit(call, new StoredEvent(before.id(), after, before.stamp()), before);
        Change change = new Change(call.caller().actor(), call.calendar(), Optional.of(before), stored, mailing);
        store.series().masterEdited(change);
        new InstanceVisibility(store).spread(change, before);
        tell(change, own);
        return store.answer(call, store.find(call.calendar(), stored.id()).orElse(stored));
    }

    private StoredEvent commit(Call call, StoredEvent event, StoredEvent before) {
        String self = call.calendar().email();
        boolean answered = !Attendees.sameAnswer(before.body(), event.body(), self)
                && !EventFields.differ(before.body(), event.body(), EventFields.CONTENT);
        Operation operation = answered ? Operation.ANSWERED : Operation.UPDATED;
        return store.ledger().commit(call.calendar(), event, call.caller().actor(), operation);
    }

    private StoredEvent cancel(Call call, StoredEvent before, Call.Mailing mailing) {
        boolean own = isOrganizers(call.calendar(), before);
        ObjectNode body = before.body().deepCopy().put("status", "cancelled");
        if (!own) {
            Attendees.find(body, call.calendar().email()).ifPresent(self -> self.put("responseStatus", "declined"));
        }
        StoredEvent gone = new StoredEvent(before.id(), body, before.stamp());
        StoredEvent stored =
                store.ledger().commit(call.calendar(), gone, call.caller().actor(), Operation.DELETED);
        Change change = new Change(call.caller().actor(), call.calendar(), Optional.of(before), stored, mailing);
        store.series().masterCancelled(change);
        tell(change, own);
        return stored;
    }

    private void tell(Change change, boolean own) {
        if (own) {
            store.meetings().organizerChanged(change);
        } else {
            store.meetings().guestChanged(change);
        }
    }

    private static boolean isOrganizers(PersonalCalendar calendar, StoredEvent event) {
        return event.isOrganizedBy(calendar.email())
                && !event.body().path("privateCopy").asBoolean();
    }

    // Provider: sequence rises when time or place changes, not on title edits (google.md 3.1).
    private static void raiseSequence(ObjectNode before, ObjectNode after, boolean own) {
        boolean given = after.path("sequence").asInt() > before.path("sequence").asInt();
        if (own && !given && EventFields.differ(before, after, EventFields.SEQUENCED)) {
            after.put("sequence", before.path("sequence").asInt() + 1);
        }
        if (!after.has("sequence")) {
            after.put("sequence", 0);
        }
    }
}
