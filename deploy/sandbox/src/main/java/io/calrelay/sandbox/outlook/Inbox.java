package io.calrelay.sandbox.outlook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.world.Actor;
import io.calrelay.sandbox.world.Assumed;
import io.calrelay.sandbox.world.CalendarMessage;
import io.calrelay.sandbox.world.CalendarMessage.Component;
import io.calrelay.sandbox.world.CalendarMessage.Guest;
import io.calrelay.sandbox.world.Positions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** What arrives by mail and what the calendar makes of it. Guarded by the cloud's lock. */
@Assumed(
        source =
                "graph.md 1.1, 1.3; graph-samples/event-attendee-copy-cancelled-by-organizer.json; general knowledge of Exchange")
final class Inbox {
    private final Directory directory;
    private final Ledger ledger;
    private final Positions<GraphSwitch> switches;

    Inbox(Directory directory, Ledger ledger, Positions<GraphSwitch> switches) {
        this.directory = directory;
        this.ledger = ledger;
        this.switches = switches;
    }

    void receive(CalendarMessage message) {
        Mailbox box = directory.of(message.to());
        Actor sender = new Actor.Person(message.from());
        for (Component component : message.components()) {
            Optional<EventItem> standing = box.byUid(GlobalObjectId.clean(component.uid()), component.recurrenceId());
            switch (message.method()) {
                case REQUEST -> request(sender, box, component, standing);
                case CANCEL ->
                    standing.filter(item -> !item.organized()).ifPresent(item -> cancel(sender, box, component, item));
                case REPLY ->
                    standing.filter(EventItem::organized).ifPresent(item -> reply(sender, box, component, item));
            }
        }
    }

    private void request(Actor sender, Mailbox box, Component component, Optional<EventItem> standing) {
        if (standing.isEmpty()) {
            box.instancesOf(GlobalObjectId.clean(component.uid())).stream()
                    .filter(alone -> component.recurrenceId() == null)
                    .forEach(alone -> swallow(sender, box, alone));
            EventItem made = AttendeeCopy.make(box.nextNumber(), component, ledger.now());
            takeProperties(made, component);
            box.put(made, ledger.now());
            ledger.created(sender, box, made);
        } else if (!standing.get().organized()) {
            update(sender, box, component, standing.get().copy());
        }
    }

    @Assumed(source = "graph.md 6.3: unknown whether extended properties travel, hence the switch PROPERTIES_TRAVEL")
    private void takeProperties(EventItem made, Component component) {
        String organizer = component.organizer().email();
        if (switches.isOn(GraphSwitch.PROPERTIES_TRAVEL) && directory.hosts(organizer)) {
            directory
                    .of(organizer)
                    .byUid(made.uid, component.recurrenceId())
                    .ifPresent(original -> made.extended.putAll(original.extended));
        }
    }

    /** The whole meeting takes the place of its occurrences that were invited to alone. */
    private void swallow(Actor sender, Mailbox box, EventItem alone) {
        box.remove(Occurrence.whole(alone), ledger.now());
        ledger.deleted(sender, box, Occurrence.whole(alone));
    }

    private void update(Actor sender, Mailbox box, Component component, EventItem copy) {
        Instant now = ledger.now();
        Optional<LocalDate> date = dateOf(copy, component);
        if (component.recurrenceId() == null || !copy.series()) {
            boolean reshaped = AttendeeCopy.refresh(copy, component);
            copy.generation += reshaped && switches.isOn(GraphSwitch.OCCURRENCE_IDS_CHANGE) ? 1 : 0;
            box.put(copy, now);
            ledger.updated(sender, box, Occurrence.whole(copy));
        } else if (date.isPresent()) {
            copy.cancelled.remove(date.get());
            Occurrence occurrence = new Occurrence(copy, date.get());
            EditedOccurrence edit = AttendeeCopy.refresh(occurrence, component, now);
            copy.edited.put(date.get(), edit);
            box.put(copy, edit, now);
            ledger.updated(sender, box, occurrence);
        }
    }

    private void cancel(Actor sender, Mailbox box, Component component, EventItem item) {
        EventItem copy = item.copy();
        Instant now = ledger.now();
        Optional<LocalDate> date = dateOf(copy, component);
        if (component.recurrenceId() == null || copy.instanceOf != null) {
            AttendeeCopy.callOff(copy.members, copy.members, switches.isOn(GraphSwitch.CANCELLED_COPY_MARKED));
            box.put(copy, now);
            ledger.updated(sender, box, Occurrence.whole(copy));
        } else if (date.isPresent() && !copy.cancelled.contains(date.get())) {
            Occurrence occurrence = new Occurrence(copy, date.get());
            EditedOccurrence edit = occurrence.edit().orElseGet(() -> new EditedOccurrence(Json.object(), null, now));
            boolean marked = switches.isOn(GraphSwitch.CANCELLED_COPY_MARKED);
            AttendeeCopy.callOff(occurrence.members(), edit.members, marked);
            copy.edited.put(date.get(), edit);
            box.put(copy, edit, now);
            ledger.updated(sender, box, occurrence);
        }
    }

    /** The answer stands with the attendee in the organizer's copy. */
    private void reply(Actor sender, Mailbox box, Component component, EventItem item) {
        EventItem copy = item.copy();
        Instant now = ledger.now();
        Optional<LocalDate> date = dateOf(copy, component);
        Occurrence what = new Occurrence(copy, date.orElse(null));
        boolean lost = component.recurrenceId() != null && date.isEmpty();
        if (lost || !what.exists() || component.guests().isEmpty()) {
            return;
        }
        JsonNode attendees = what.members().path("attendees").deepCopy();
        boolean known = answered(attendees, component.guests().get(0), now);
        if (!known) {
            return;
        }
        if (date.isPresent()) {
            EditedOccurrence edit = what.edit().orElseGet(() -> new EditedOccurrence(Json.object(), null, now));
            edit.members.set("attendees", attendees);
            copy.edited.put(date.get(), edit);
            box.put(copy, edit, now);
        } else {
            copy.members.set("attendees", attendees);
            box.put(copy, now);
        }
        ledger.answered(sender, box, what);
    }

    private static boolean answered(JsonNode attendees, Guest guest, Instant now) {
        boolean known = false;
        for (JsonNode each : attendees) {
            if (MemberReader.address(each).equals(guest.email())) {
                String response = AttendeeCopy.graphName(guest.response());
                ((ObjectNode) each).set("status", MemberReader.status(response, EventView.STAMP.format(now)));
                known = true;
            }
        }
        return known;
    }

    private static Optional<LocalDate> dateOf(EventItem item, Component component) {
        Instant at = component.recurrenceId();
        if (at == null || item.recurrence == null) {
            return Optional.empty();
        }
        LocalDate near = LocalDate.ofInstant(at, ZoneOffset.UTC);
        return near.minusDays(1)
                .datesUntil(near.plusDays(2))
                .filter(date -> new Occurrence(item, date).originalStart().equals(at))
                .filter(item.recurrence::hasDate)
                .findFirst();
    }
}
