package io.calrelay.sandbox.google.calendar;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.google.wire.Json;
import io.calrelay.sandbox.world.Trace.Operation;
import io.calrelay.sandbox.world.Verified;
import java.util.Optional;

/** The copies of a meeting in the calendars of guests who are here too: same id, same iCalendar UID. */
@Verified(on = "2026-04-23", source = "google.md 7.1 and 12, fields of copies in google-samples")
final class GuestCopies {
    private final Store store;

    GuestCopies(Store store) {
        this.store = store;
    }

    /** Creates the copy or brings its shared fields up to the organizer's; private ones stay. */
    void write(Change change, PersonalCalendar guest, StoredEvent original) {
        Optional<StoredEvent> present = store.find(guest, original.id())
                .or(() -> original.isInstance()
                        ? Optional.empty()
                        : guest.byUid(original.uid()).filter(copy -> !copy.isCancelled()));
        if (present.isPresent() && isGivenUp(present.get(), original, guest.email())) {
            return;
        }
        ObjectNode body = body(present, original);
        StoredEvent copy = present.map(old -> new StoredEvent(old.id(), body, old.stamp()))
                .orElseGet(() -> Ledger.draft(original.id(), body));
        if (present.isPresent() && present.get().body().equals(body)) {
            return;
        }
        Operation operation = present.isPresent() ? Operation.UPDATED : Operation.CREATED;
        StoredEvent stored = store.ledger().commit(guest, copy, change.by(), operation);
        store.series().masterEdited(new Change(change.by(), guest, present, stored, Call.Mailing.NONE));
    }

    void cancel(Change change, PersonalCalendar guest) {
        store.find(guest, change.after().id())
                .filter(copy -> !copy.isCancelled())
                .ifPresent(copy -> {
                    ObjectNode body = copy.body().deepCopy().put("status", "cancelled");
                    StoredEvent gone = new StoredEvent(copy.id(), body, copy.stamp());
                    StoredEvent stored = store.ledger().commit(guest, gone, change.by(), Operation.DELETED);
                    store.series()
                            .masterCancelled(
                                    new Change(change.by(), guest, Optional.of(copy), stored, Call.Mailing.NONE));
                });
    }

    /** Whether the guest threw the copy away, which declined it: later changes do not bring it back. */
    private static boolean isGivenUp(StoredEvent copy, StoredEvent original, String guest) {
        boolean declined = Attendees.find(original.body(), guest)
                .filter(entry -> Json.text(entry, "responseStatus").equals("declined"))
                .isPresent();
        return copy.isCancelled() && declined;
    }

    private static ObjectNode body(Optional<StoredEvent> present, StoredEvent original) {
        ObjectNode body = present.map(old -> old.body().deepCopy()).orElseGet(Json::object);
        body.remove(EventFields.SHARED);
        EventFields.SHARED.stream()
                .filter(original.body()::has)
                .forEach(field -> body.set(field, original.body().get(field).deepCopy()));
        ObjectNode properties = Json.child(body, "extendedProperties").deepCopy();
        properties.remove("shared");
        ObjectNode shared = Json.child(Json.child(original.body(), "extendedProperties"), "shared");
        if (!shared.isEmpty()) {
            properties.set("shared", shared.deepCopy());
        }
        body.remove("extendedProperties");
        if (!properties.isEmpty()) {
            body.set("extendedProperties", properties);
        }
        body.remove("privateCopy");
        if (!body.has("reminders")) {
            body.putObject("reminders").put("useDefault", true);
        }
        return body;
    }
}
