package io.calrelay.gateway.google;

import com.google.api.services.calendar.model.Event;
import com.google.api.services.calendar.model.EventAttendee;
import io.calrelay.model.Attendee;
import io.calrelay.model.EmailAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The attendees are {@code attendees}, in Google's order. {@link PeopleWriting} writes. */
final class AttendeesMapping {
    private AttendeesMapping() {}

    static List<Attendee> fromGoogle(Event event) {
        List<EventAttendee> attendees = event.getAttendees();
        return attendees == null
                ? List.of()
                : attendees.stream().map(AttendeesMapping::attendee).toList();
    }

    /** Some addresses that Google shows are none, such as those of hidden people. */
    static Optional<EmailAddress> address(@Nullable String email) {
        return Optional.ofNullable(email).filter(EmailAddress::isValid).map(EmailAddress::new);
    }

    static String name(@Nullable String displayName) {
        return displayName == null ? "" : displayName;
    }

    static String status(Attendee.Response response) {
        return response == Attendee.Response.NONE
                ? "needsAction"
                : response.name().toLowerCase(Locale.ROOT);
    }

    private static Attendee attendee(EventAttendee attendee) {
        return new Attendee(
                address(attendee.getEmail()), name(attendee.getDisplayName()), role(attendee), response(attendee));
    }

    private static Attendee.Role role(EventAttendee attendee) {
        if (Boolean.TRUE.equals(attendee.getResource())) {
            return Attendee.Role.RESOURCE;
        }
        return Boolean.TRUE.equals(attendee.getOptional()) ? Attendee.Role.OPTIONAL : Attendee.Role.REQUIRED;
    }

    private static Attendee.Response response(EventAttendee attendee) {
        String status = attendee.getResponseStatus();
        return switch (status == null ? "needsAction" : status) {
            case "accepted" -> Attendee.Response.ACCEPTED;
            case "tentative" -> Attendee.Response.TENTATIVE;
            case "declined" -> Attendee.Response.DECLINED;
            default -> Attendee.Response.NONE;
        };
    }
}
