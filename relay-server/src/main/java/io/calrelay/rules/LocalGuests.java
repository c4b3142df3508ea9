package io.calrelay.rules;

import io.calrelay.model.Attendee;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * People whom somebody put on an event in NetSuite where the list is not NetSuite's to change, as on a meeting of an outside
 * organizer: they stay on the record, and nowhere else (design.md rule 4).
 */
final class LocalGuests {
    private final MeetingView view;
    private final Standing standing;

    LocalGuests(MeetingView view, Standing standing) {
        this.view = view;
        this.standing = standing;
    }

    /** The meeting as that side is to show it. */
    MeetingFields with(MeetingFields truth) {
        if (!(standing.side() instanceof Side.NetSuite) || standing.speaks()) {
            return truth;
        }
        Map<String, Attendee> invited = AttendeeMerge.byKey(truth.attendees());
        // Whom the organizer has taken off just now is no local guest.
        Map<String, Attendee> before = AttendeeMerge.byKey(
                view.meeting().truth().map(MeetingFields::attendees).orElse(List.of()));
        List<Attendee> all = new ArrayList<>(truth.attendees());
        view.present(standing.side())
                .ifPresent(now -> AttendeeMerge.byKey(now.fields().attendees()).forEach((key, attendee) -> {
                    if (!invited.containsKey(key) && !before.containsKey(key)) {
                        all.add(attendee);
                    }
                }));
        return truth.withAttendees(all);
    }
}
