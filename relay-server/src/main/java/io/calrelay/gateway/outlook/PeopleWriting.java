package io.calrelay.gateway.outlook;

import com.microsoft.graph.models.Attendee;
import com.microsoft.graph.models.AttendeeType;
import com.microsoft.graph.models.Event;
import com.microsoft.graph.models.FreeBusyStatus;
import io.calrelay.model.Attendee.Response;
import io.calrelay.model.EmailAddress;
import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.ports.CalendarGateway.Edit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Writes who takes part: below the text of a mirror, with the owner's answer as show-as; into the list of an organizer's own
 * event, whose guests Exchange then mails (graph.md 0.6).
 */
final class PeopleWriting {
    private PeopleWriting() {}

    /** What an edit makes necessary to write: of a mirror the people stand in the text. */
    static Set<Field> named(Edit edit) {
        Set<Field> named = EnumSet.noneOf(Field.class);
        named.addAll(edit.changed());
        if (named.contains(Field.ATTENDEES) && edit.guests().isPresent()) {
            named.add(Field.DESCRIPTION);
        }
        return named;
    }

    /** @param there the event as it is, if it was read @param sent with the body set if that is to be changed */
    static void put(Edit edit, Optional<Event> there, EmailAddress owner, Event sent) {
        boolean people = edit.changed().contains(Field.ATTENDEES);
        if (edit.guests().isPresent()) {
            put(edit.guests().get(), people && !isAway(there, edit.fields(), owner), edit.fields(), owner, sent);
        } else if (people && there.isPresent()) {
            sent.setAttendees(list(there.get(), edit.fields(), owner));
        }
    }

    /** Whoever accepted and is out of office or elsewhere meanwhile says so with show-as, and goes on doing so. */
    private static boolean isAway(Optional<Event> there, MeetingFields fields, EmailAddress owner) {
        boolean accepted =
                fields.answerOf(owner).filter(Response.ACCEPTED::equals).isPresent();
        return accepted
                && there.map(Event::getShowAs)
                        .filter(showAs -> showAs == FreeBusyStatus.Oof || showAs == FreeBusyStatus.WorkingElsewhere)
                        .isPresent();
    }

    /** Of a mirror. @param answers whether the owner's answer is to be written */
    static void put(List<String> guests, boolean answers, MeetingFields fields, EmailAddress owner, Event sent) {
        GuestBlock.addTo(sent, guests);
        if (answers && !guests.isEmpty()) {
            fields.answerOf(owner).ifPresent(answer -> OwnResponse.onMirror(answer, sent));
        }
    }

    /** Those who are there stay as they are, with all that Exchange knows of them. */
    private static List<Attendee> list(Event there, MeetingFields fields, EmailAddress owner) {
        List<Attendee> old = Objects.requireNonNullElse(there.getAttendees(), List.of());
        List<Attendee> list = new ArrayList<>();
        for (io.calrelay.model.Attendee wanted : fields.attendees()) {
            Optional<EmailAddress> email = wanted.email().filter(address -> !address.equals(owner));
            if (email.isPresent()) {
                Attendee kept = old.stream()
                        .filter(each ->
                                OutlookPeople.address(each.getEmailAddress()).equals(email))
                        .findFirst()
                        .orElseGet(() -> invited(email.get(), wanted.name()));
                kept.setType(type(wanted.role()));
                list.add(kept);
            }
        }
        return list;
    }

    private static Attendee invited(EmailAddress email, String name) {
        var address = new com.microsoft.graph.models.EmailAddress();
        address.setAddress(email.value());
        if (!name.isEmpty()) {
            address.setName(name);
        }
        Attendee attendee = new Attendee();
        attendee.setEmailAddress(address);
        return attendee;
    }

    private static AttendeeType type(io.calrelay.model.Attendee.Role role) {
        return switch (role) {
            case REQUIRED -> AttendeeType.Required;
            case OPTIONAL -> AttendeeType.Optional;
            case RESOURCE -> AttendeeType.Resource;
        };
    }
}
