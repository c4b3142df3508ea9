package io.calrelay.sandbox.outlook;

import io.calrelay.sandbox.world.CalendarMessage.Component;
import io.calrelay.sandbox.world.CalendarMessage.Guest;
import io.calrelay.sandbox.world.CalendarMessage.Response;
import io.calrelay.sandbox.world.CalendarMessage.Role;

/** The component of a reply: the meeting as it was sent, with the answering guest alone. */
final class MeetingReply {
    private MeetingReply() {}

    static Component of(Component meeting, String email, Response response) {
        Guest guest = meeting.guests().stream()
                .filter(each -> each.email().equals(email))
                .findFirst()
                .orElse(new Guest(email, email, Role.REQUIRED, response));
        return meeting.answeredBy(new Guest(email, guest.name(), guest.role(), response));
    }
}
