package io.calrelay.rules;

import io.calrelay.model.Attendee;
import io.calrelay.model.EmailAddress;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Observation;
import io.calrelay.model.Organizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the attendees of all sides comparable: NetSuite lists the organizer among them, Graph never, Google sometimes. */
final class Attendance {
    private Attendance() {}

    /** The same event with its organizer among the attendees. */
    static Observation.Present complete(Observation.Present present) {
        Optional<EmailAddress> organizer = present.organizer().flatMap(Organizer::email);
        MeetingFields fields = present.fields();
        boolean listed = fields.attendees().stream()
                .anyMatch(attendee -> attendee.email().equals(organizer));
        if (organizer.isEmpty() || listed) {
            return present;
        }
        String name = present.organizer().map(Organizer::name).orElse("");
        List<Attendee> attendees = new ArrayList<>();
        attendees.add(new Attendee(organizer, name, Attendee.Role.REQUIRED, Attendee.Response.ACCEPTED));
        attendees.addAll(fields.attendees());
        return present.withFields(fields.withAttendees(attendees));
    }
}
