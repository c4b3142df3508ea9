package io.calrelay.gateway.google;

import com.google.api.client.util.Data;
import com.google.api.services.calendar.model.Event;
import com.google.api.services.calendar.model.EventAttendee;
import io.calrelay.model.Attendee;
import io.calrelay.model.EmailAddress;
import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.ports.CalendarGateway.Edit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes who takes part. A mirror names its people in the description, and its only guest is its owner, who so can answer in
 * Google itself. Provider: everybody in the guest list gets the event on their own calendar, whether mailed or not (google.md 7.1),
 * and whoever deletes such an event cancels it for them. An organizer's own event has its guests in the list.
 */
final class PeopleWriting {
    private PeopleWriting() {}

    /** What an edit makes necessary to write: of a mirror the people stand in the description. */
    static Set<Field> named(Edit edit) {
        Set<Field> named = EnumSet.noneOf(Field.class);
        named.addAll(edit.changed());
        if (named.contains(Field.ATTENDEES) && edit.guests().isPresent()) {
            named.add(Field.DESCRIPTION);
        }
        return named;
    }

    /** @param there the event as it is @param body with the description set if that is to be changed */
    static void put(Edit edit, Event there, String owner, Event body) {
        boolean people = edit.changed().contains(Field.ATTENDEES);
        if (edit.guests().isEmpty()) {
            if (people) {
                body.setAttendees(list(there, edit.fields(), owner));
            }
            return;
        }
        if (edit.changed().contains(Field.DESCRIPTION) || people) {
            GuestBlock.addTo(body, edit.guests().get());
        }
        if (people) {
            body.setAttendees(ownersLine(edit.guests().get(), edit.fields(), owner));
        }
    }

    /** Of a new mirror. */
    static void put(List<String> guests, MeetingFields fields, String owner, Event body) {
        if (!guests.isEmpty()) {
            GuestBlock.addTo(body, guests);
            body.setAttendees(ownersLine(guests, fields, owner));
        }
    }

    /** The body of a guest's own answer. */
    static Event answer(String owner, Attendee.Response response) {
        EventAttendee self = new EventAttendee().setEmail(owner).setResponseStatus(AttendeesMapping.status(response));
        return new Event().setAttendeesOmitted(true).setAttendees(List.of(self));
    }

    private static List<EventAttendee> ownersLine(List<String> guests, MeetingFields fields, String owner) {
        Optional<Attendee.Response> answer = fields.answerOf(new EmailAddress(owner));
        if (guests.isEmpty() || answer.isEmpty()) {
            return Data.nullOf(ArrayList.class);
        }
        return List.of(new EventAttendee().setEmail(owner).setResponseStatus(AttendeesMapping.status(answer.get())));
    }

    /** Those who are there stay as they are, with all that Google knows of them. */
    private static List<EventAttendee> list(Event there, MeetingFields fields, String owner) {
        List<EventAttendee> old = there.getAttendees() == null ? List.of() : there.getAttendees();
        EmailAddress own = new EmailAddress(owner);
        List<EventAttendee> list = new ArrayList<>();
        old.stream().filter(each -> isOf(own, each)).forEach(list::add);
        for (Attendee wanted : fields.attendees()) {
            Optional<EmailAddress> email = wanted.email().filter(address -> !address.equals(own));
            if (email.isPresent()) {
                EventAttendee line = old.stream()
                        .filter(each -> isOf(email.get(), each))
                        .findFirst()
                        .orElseGet(() -> invited(email.get(), wanted.name()));
                line.setOptional(wanted.role() == Attendee.Role.OPTIONAL ? Boolean.TRUE : null);
                list.add(line);
            }
        }
        return list;
    }

    private static boolean isOf(EmailAddress email, EventAttendee attendee) {
        return AttendeesMapping.address(attendee.getEmail()).equals(Optional.of(email));
    }

    private static EventAttendee invited(EmailAddress email, String name) {
        EventAttendee line = new EventAttendee().setEmail(email.value());
        return name.isEmpty() ? line : line.setDisplayName(name);
    }
}
