package io.calrelay.gateway.outlook;

import com.microsoft.graph.models.Event;
import com.microsoft.graph.models.FreeBusyStatus;
import com.microsoft.graph.models.ResponseStatus;
import io.calrelay.model.Attendee;
import io.calrelay.model.Attendee.Response;
import io.calrelay.model.EmailAddress;
import io.calrelay.model.MeetingFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the calendar's owner answered. An attendee's copy says so in a member of its own, not in its list (graph.md 1.1). A mirror
 * has no list and cannot be accepted or declined there, so its show-as says it.
 *
 * <table>
 * <caption>Show-as of a mirror</caption>
 * <tr><td>free</td><td>not answered: it takes no time yet</td></tr>
 * <tr><td>tentative</td><td>tentative</td></tr>
 * <tr><td>busy</td><td>accepted</td></tr>
 * <tr><td>out of office, working elsewhere</td><td>no answer, and none is put in its place: availability is the owner's</td></tr>
 * </table>
 */
final class OwnResponse {
    private OwnResponse() {}

    /** The fields with the owner's answer among the attendees, where the event tells one. */
    static MeetingFields in(MeetingFields fields, Event event, EmailAddress owner) {
        Optional<Response> answer = Boolean.FALSE.equals(event.getIsOrganizer())
                ? invitations(event.getResponseStatus())
                : GuestBlock.isIn(event) ? mirrors(event.getShowAs()) : Optional.empty();
        if (answer.isEmpty()) {
            return fields;
        }
        if (fields.answerOf(owner).isPresent()) {
            return fields.withAnswer(owner, answer.get());
        }
        // Invited through a group, which is what stands in the list; or a mirror, which has none.
        List<Attendee> attendees = new ArrayList<>(fields.attendees());
        attendees.add(new Attendee(Optional.of(owner), "", Attendee.Role.REQUIRED, answer.get()));
        return fields.withAttendees(attendees);
    }

    /** @param answer what the owner answered, for a mirror */
    static void onMirror(Response answer, Event event) {
        event.setShowAs(
                switch (answer) {
                    case ACCEPTED -> FreeBusyStatus.Busy;
                    case TENTATIVE -> FreeBusyStatus.Tentative;
                    case NONE, DECLINED -> FreeBusyStatus.Free;
                });
    }

    private static Optional<Response> mirrors(@Nullable FreeBusyStatus showAs) {
        if (showAs == null) {
            return Optional.empty();
        }
        return switch (showAs) {
            case Busy -> Optional.of(Response.ACCEPTED);
            case Tentative -> Optional.of(Response.TENTATIVE);
            case Free -> Optional.of(Response.NONE);
            case Oof, WorkingElsewhere, Unknown -> Optional.empty();
        };
    }

    private static Optional<Response> invitations(@Nullable ResponseStatus status) {
        return status == null || status.getResponse() == null
                ? Optional.empty()
                : Optional.of(AttendeesMapping.response(status));
    }
}
