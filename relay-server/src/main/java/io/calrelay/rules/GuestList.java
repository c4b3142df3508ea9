package io.calrelay.rules;

import io.calrelay.model.Attendee;
import io.calrelay.model.EmailAddress;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Side;
import java.util.Map;
import java.util.TreeMap;

/** Whom a calendar's event can have in its list of attendees: people with an address, and how much they are needed. */
final class GuestList {
    private GuestList() {}

    /** Without the calendar's owner, whom some services list and others do not. */
    static Map<EmailAddress, Attendee.Role> of(MeetingFields fields, Side side) {
        Map<EmailAddress, Attendee.Role> list = new TreeMap<>();
        for (Attendee each : fields.attendees()) {
            each.email()
                    .filter(email -> !(side instanceof Side.Calendar calendar
                            && calendar.id().owner().equals(email)))
                    .ifPresent(email -> list.putIfAbsent(email, each.role()));
        }
        return list;
    }
}
