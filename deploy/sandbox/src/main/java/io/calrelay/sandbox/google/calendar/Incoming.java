package io.calrelay.sandbox.google.calendar;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.google.wire.Base32Hex;
import io.calrelay.sandbox.google.wire.Json;
import io.calrelay.sandbox.world.Actor;
import io.calrelay.sandbox.world.Assumed;
import io.calrelay.sandbox.world.CalendarMessage;
import io.calrelay.sandbox.world.CalendarMessage.Component;
import io.calrelay.sandbox.world.CalendarMessage.Guest;
import io.calrelay.sandbox.world.Trace.Operation;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Files calendar messages from elsewhere: foreign invitations become private copies, answers reach the organizer. */
@Assumed(source = "google.md 3.1 and 12: ids and privateCopy from published payloads; the filing itself is RFC 5546")
public final class Incoming {
    private final Store store;

    public Incoming(Store store) {
        this.store = store;
    }

    public void receive(CalendarMessage message) {
        Optional<PersonalCalendar> calendar = store.calendars().of(message.to());
        Actor by = new Actor.Person(message.from().toLowerCase(Locale.ROOT));
        calendar.ifPresent(home -> message.components().stream()
                .sorted(Comparator.comparing((Component each) -> each.recurrenceId() != null))
                .forEach(component -> file(message, component, home, by)));
    }

    private void file(CalendarMessage message, Component component, PersonalCalendar home, Actor by) {
        Optional<StoredEvent> known = known(component, home);
        switch (message.method()) {
            case REQUEST -> request(component, home, by, known);
            case CANCEL -> known.ifPresent(event -> cancel(event, home, by));
            case REPLY -> known.ifPresent(event -> answer(message, component, event, by));
        }
    }

    private void request(Component component, PersonalCalendar home, Actor by, Optional<StoredEvent> known) {
        boolean outdated = known.filter(event -> event.body().path("sequence").asInt() > component.sequence())
                .isPresent();
        if (outdated || known.filter(event -> event.isOrganizedBy(home.email())).isPresent()) {
            return;
        }
        String id = known.map(StoredEvent::id).orElseGet(() -> newId(component, home));
        ObjectNode old = known.map(event -> event.body().deepCopy()).orElseGet(Json::object);
        ObjectNode body = new ForeignBody(home).write(component, old);
        if (component.recurrenceId() != null) {
            body.put("recurringEventId", masterId(component, home));
        }
        StoredEvent event =
                known.map(stored -> new StoredEvent(id, body, stored.stamp())).orElseGet(() -> Ledger.draft(id, body));
        if (known.isPresent() && known.get().body().equals(body)) {
            return;
        }
        Operation operation = known.isPresent() ? Operation.UPDATED : Operation.CREATED;
        StoredEvent stored = store.ledger().commit(home, event, by, operation);
        store.series().masterEdited(new Change(by, home, known, stored, Call.Mailing.NONE));
    }

    private void cancel(StoredEvent event, PersonalCalendar home, Actor by) {
        if (event.isCancelled() || event.isOrganizedBy(home.email())) {
            return;
        }
        ObjectNode body = event.body().deepCopy().put("status", "cancelled");
        StoredEvent gone = new StoredEvent(event.id(), body, event.stamp());
        StoredEvent stored = store.ledger().commit(home, gone, by, Operation.DELETED);
        store.series().masterCancelled(new Change(by, home, Optional.of(event), stored, Call.Mailing.NONE));
    }

    private void answer(CalendarMessage message, Component component, StoredEvent event, Actor by) {
        Optional<PersonalCalendar> home = store.calendars().of(message.to());
        Optional<Guest> guest = component.guests().stream()
                .filter(each -> each.email().equalsIgnoreCase(message.from()))
                .findFirst();
        if (home.isPresent() && guest.isPresent() && event.isOrganizedBy(message.to())) {
            ObjectNode entry = ForeignBody.attendee(guest.get());
            Change change = new Change(by, home.get(), Optional.empty(), event, Call.Mailing.NONE);
            store.meetings().answered(change, guest.get().email(), entry);
        }
    }

    /** See {@link io.calrelay.sandbox.world.PostOffice.Mailboxes#organized}. */
    public List<Component> organized(String uid) {
        for (PersonalCalendar home : store.calendars().all()) {
            Optional<StoredEvent> event = home.byUid(uid).filter(each -> !each.isCancelled());
            if (event.filter(each -> each.isOrganizedBy(home.email())).isPresent()) {
                return MessageForm.whole(home, event.get(), store.calendars());
            }
        }
        return List.of();
    }

    private Optional<StoredEvent> known(Component component, PersonalCalendar home) {
        Optional<StoredEvent> whole = home.byUid(component.uid());
        return component.recurrenceId() == null
                ? whole
                : home.stored(instanceId(component, home))
                        .or(() -> whole.filter(StoredEvent::isMaster)
                                .flatMap(master -> store.find(home, instanceId(component, home))));
    }

    private String newId(Component component, PersonalCalendar home) {
        return component.recurrenceId() == null ? foreignId(component.uid()) : instanceId(component, home);
    }

    private String instanceId(Component component, PersonalCalendar home) {
        EventTime slot = ForeignBody.slot(component);
        return InstanceIds.of(masterId(component, home), slot, store.opaqueIds());
    }

    private static String masterId(Component component, PersonalCalendar home) {
        return home.byUid(component.uid()).map(StoredEvent::id).orElseGet(() -> foreignId(component.uid()));
    }

    /** Provider: `_` and the UID in base32hex, read from published payloads (google.md 3.1). */
    static String foreignId(String uid) {
        return "_" + Base32Hex.encode(uid);
    }
}
