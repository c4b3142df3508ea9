package io.calrelay.gateway.outlook;

import com.microsoft.graph.models.AttendeeType;
import com.microsoft.graph.models.Event;
import com.microsoft.graph.models.ResponseStatus;
import com.microsoft.graph.models.ResponseType;
import io.calrelay.model.Attendee;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who takes part, as an event lists it. {@link PeopleWriting} writes. */
final class AttendeesMapping {
    List<Attendee> fromOutlook(Event event) {
        List<com.microsoft.graph.models.Attendee> attendees = event.getAttendees();
        return attendees == null
                ? List.of()
                : attendees.stream().map(AttendeesMapping::attendee).toList();
    }

    private static Attendee attendee(com.microsoft.graph.models.Attendee from) {
        return new Attendee(
                OutlookPeople.address(from.getEmailAddress()),
                OutlookPeople.name(from.getEmailAddress()),
                role(from.getType()),
                response(from.getStatus()));
    }

    private static Attendee.Role role(@Nullable AttendeeType type) {
        if (type == AttendeeType.Optional) {
            return Attendee.Role.OPTIONAL;
        }
        return type == AttendeeType.Resource ? Attendee.Role.RESOURCE : Attendee.Role.REQUIRED;
    }

    static Attendee.Response response(@Nullable ResponseStatus status) {
        ResponseType response = status == null ? null : status.getResponse();
        if (response == null) {
            return Attendee.Response.NONE;
        }
        return switch (response) {
            case Accepted, Organizer -> Attendee.Response.ACCEPTED;
            case TentativelyAccepted -> Attendee.Response.TENTATIVE;
            case Declined -> Attendee.Response.DECLINED;
            case None, NotResponded -> Attendee.Response.NONE;
        };
    }
}
